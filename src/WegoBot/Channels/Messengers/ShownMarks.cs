using System.Diagnostics.CodeAnalysis;
using WegoBot.Conversations;
using WegoBot.Privacy;

namespace WegoBot.Channels.Messengers;

/// <summary>The screens that reached their person and are not yet stored as such, the newest of each conversation. Its owner keeps threads apart.</summary>
internal sealed class ShownMarks
{
    private readonly Dictionary<ConversationId, Shown> _newest = [];

    public bool Any => _newest.Count > 0;

    public IReadOnlyList<Shown> All => [.. _newest.Values];

    public bool Has(ConversationId conversation, [MaybeNullWhen(false)] out Shown mark) => _newest.TryGetValue(conversation, out mark);

    public void Add(Shown mark) => _newest[mark.Conversation] = mark;

    public void Drop(ConversationId conversation) => _newest.Remove(conversation);

    /// <summary>These are stored; one that has become newer meanwhile is not.</summary>
    public void Stored(IReadOnlyList<Shown> marks)
    {
        foreach (var mark in marks)
            if (_newest.TryGetValue(mark.Conversation, out var kept) && kept == mark)
                _newest.Remove(mark.Conversation);
    }
}
