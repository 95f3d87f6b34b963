namespace WegoBot.Conversations;

/// <summary>The messages of one chat that can still be removed there, each once. What has become too old for that is not kept.</summary>
internal sealed class Traces(DateTimeOffset now, IReadOnlyList<Trace> stored)
{
    private readonly List<Trace> _all = [.. stored.Where(trace => IsYoung(trace, now))];
    private bool _changed;

    /// <summary>Whether these are other messages than the stored ones.</summary>
    public bool Changed => _changed || _all.Count < stored.Count;

    /// <summary>In the order of their numbers.</summary>
    public IReadOnlyList<Trace> All => [.. _all];

    /// <summary>When the oldest becomes too old; null when there is none.</summary>
    public DateTimeOffset? Until => _all.Count == 0 ? null : _all.Min(trace => trace.At) + Keeping.Traces;

    /// <summary>Passes over what is too old.</summary>
    /// <returns>Whether it is new.</returns>
    public bool Add(Trace trace)
    {
        var after = _all.FindLastIndex(known => known.Message <= trace.Message);
        if (!IsYoung(trace, now) || (after >= 0 && _all[after].Message == trace.Message))
            return false;
        _all.Insert(after + 1, trace);
        return _changed = true;
    }

    public void Clear()
    {
        _all.Clear();
        _changed = true;
    }

    private static bool IsYoung(Trace trace, DateTimeOffset now) => now - trace.At < Keeping.Traces;
}
