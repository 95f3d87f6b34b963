namespace WegoBot.Conversations;

/// <summary>The messages of one chat that can still be deleted there, each once. Messages that are too old are dropped.</summary>
internal sealed class SentMessages(DateTimeOffset now, IReadOnlyList<SentMessage> stored)
{
    private readonly List<SentMessage> _all = [.. stored.Where(sentMessage => IsYoung(sentMessage, now))];
    private bool _changed;

    /// <summary>Whether the list differs from the stored one.</summary>
    public bool Changed => _changed || _all.Count < stored.Count;

    /// <summary>Ordered by message number.</summary>
    public IReadOnlyList<SentMessage> All => [.. _all];

    /// <summary>When the oldest message becomes too old; null for an empty list.</summary>
    public DateTimeOffset? Until => _all.Count == 0 ? null : _all.Min(sentMessage => sentMessage.At) + RetentionPeriods.SentMessages;

    /// <summary>Adds a message; one that is too old is ignored.</summary>
    /// <returns>True when the message was added.</returns>
    public bool Add(SentMessage sentMessage)
    {
        var after = _all.FindLastIndex(known => known.Message <= sentMessage.Message);
        if (!IsYoung(sentMessage, now) || (after >= 0 && _all[after].Message == sentMessage.Message))
            return false;
        _all.Insert(after + 1, sentMessage);
        return _changed = true;
    }

    public void Clear()
    {
        _all.Clear();
        _changed = true;
    }

    private static bool IsYoung(SentMessage sentMessage, DateTimeOffset now) => now - sentMessage.At < RetentionPeriods.SentMessages;
}
