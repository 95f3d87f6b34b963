namespace WegoBot.Conversations;

/// <summary>The messages of one chat that can still be removed there, each once. What has become too old for that is not kept.</summary>
internal sealed class SentMessages(DateTimeOffset now, IReadOnlyList<SentMessage> stored)
{
    private readonly List<SentMessage> _all = [.. stored.Where(sentMessage => IsYoung(sentMessage, now))];
    private bool _changed;

    /// <summary>Whether these are other messages than the stored ones.</summary>
    public bool Changed => _changed || _all.Count < stored.Count;

    /// <summary>In the order of their numbers.</summary>
    public IReadOnlyList<SentMessage> All => [.. _all];

    /// <summary>When the oldest becomes too old; null when there is none.</summary>
    public DateTimeOffset? Until => _all.Count == 0 ? null : _all.Min(sentMessage => sentMessage.At) + RetentionPeriods.SentMessages;

    /// <summary>Passes over what is too old.</summary>
    /// <returns>Whether it is new.</returns>
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
