using System.Diagnostics.CodeAnalysis;
using WegoBot.Conversations;
using WegoBot.Privacy;

namespace WegoBot.Channels.Messengers;

/// <summary>The screens that reached their person and are not yet stored as such, the newest of each conversation. Its owner keeps threads apart.</summary>
internal sealed class ShownMarks
{
    private readonly Dictionary<ConversationId, (Shown Mark, Func<bool> IsDue)> _newest = [];

    public bool Any => _newest.Count > 0;

    public IReadOnlyList<Shown> All => [.. _newest.Values.Select(one => one.Mark)];

    /// <summary>Those of these persons, and all others that are due.</summary>
    public IReadOnlyList<Shown> Due(IReadOnlySet<ConversationId> persons) =>
        [.. _newest.Where(one => persons.Contains(one.Key) || one.Value.IsDue()).Select(one => one.Value.Mark)];

    public bool Has(ConversationId conversation, [MaybeNullWhen(false)] out Shown mark)
    {
        var found = _newest.TryGetValue(conversation, out var one);
        mark = one.Mark;
        return found;
    }

    public void Add(Shown mark) => Add(mark, () => true);

    /// <summary>Adds one that can go with the next message of its person until it is due.</summary>
    public void Add(Shown mark, Func<bool> isDue) => _newest[mark.Conversation] = (mark, isDue);

    public void Drop(ConversationId conversation) => _newest.Remove(conversation);

    /// <summary>These are stored; one that has become newer meanwhile is not.</summary>
    public void Stored(IReadOnlyList<Shown> marks)
    {
        foreach (var mark in marks)
            if (Has(mark.Conversation, out var kept) && kept == mark)
                _newest.Remove(mark.Conversation);
    }
}
