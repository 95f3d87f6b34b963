using WegoBot.Privacy;

namespace WegoBot.Channels.Messengers;

/// <summary>
/// The chats in which a message was sent and no answer came: it may stand there, with buttons, and nobody knows its number. It is above all that was
/// known before the call and below the next message that is sent. Its owner keeps threads apart.
/// </summary>
internal sealed class UnansweredSends
{
    /// <summary>The most numbers to try. A bot's private chats share one row of numbers, so those of a minute are many.</summary>
    private const int Most = 2000;

    /// <summary>How many messages of other chats may be newer than the newest that is known.</summary>
    private const int OnTheirWay = 100;

    private readonly Dictionary<ConversationId, long> _after = [];
    private long _newest;

    /// <summary>Whether such a message may stand in the chat.</summary>
    public bool Has(ConversationId conversation) => _after.ContainsKey(conversation);

    /// <summary>A message was sent, in whatever chat.</summary>
    public void Sent(long message) => _newest = Math.Max(_newest, message);

    /// <summary>A call that sends a message was not answered.</summary>
    public void Add(OutgoingScreen outgoing, long? live)
    {
        if (Math.Max(live ?? 0, outgoing.Known.Select(known => known.Message).DefaultIfEmpty().Max()) is > 0 and var newest)
            _after.TryAdd(outgoing.Conversation, newest);
    }

    /// <summary>The numbers that such messages can have, to be deleted now. The messenger passes over those that are no message of this chat.</summary>
    /// <param name="outgoing">What was shown since; the messages that it knows are not among them.</param>
    /// <param name="before">The message that was sent since; null when none was.</param>
    public IReadOnlyList<long> Take(OutgoingScreen outgoing, long? before)
    {
        if (!_after.Remove(outgoing.Conversation, out var after))
            return [];
        var count = (before ?? Math.Max(_newest, after) + OnTheirWay) - after - 1;
        var known = outgoing.Known.Select(sent => sent.Message).ToHashSet();
        // The first try was soon after what is known, and the last one soon before what was sent.
        var (first, last) = (Math.Min(count, Most / 2), Math.Max(Math.Min(count, Most / 2), count - (Most / 2)));
        return [.. Between(0, first).Concat(Between(last, count)).Select(distance => after + 1 + distance).Where(message => !known.Contains(message))];
    }

    public void Drop(ConversationId conversation) => _after.Remove(conversation);

    private static IEnumerable<long> Between(long first, long end)
    {
        for (var number = first; number < end; number++)
            yield return number;
    }
}
