namespace WegoBot.Conversations;

/// <summary>The messages of one chat that can still be removed there, each once. What has become too old for that is not kept.</summary>
internal sealed class Traces(DateTimeOffset now, IEnumerable<Trace> stored)
{
    private readonly SortedDictionary<long, Trace> _byMessage = new(stored.Where(trace => IsYoung(trace, now)).ToDictionary(trace => trace.Message));

    public IReadOnlyList<Trace> All => [.. _byMessage.Values];

    /// <summary>When the oldest becomes too old; null when there is none.</summary>
    public DateTimeOffset? Until => _byMessage.Count == 0 ? null : _byMessage.Values.Min(trace => trace.At) + Keeping.Traces;

    /// <summary>Passes over what is too old.</summary>
    /// <returns>Whether it is new.</returns>
    public bool Add(Trace trace) => IsYoung(trace, now) && _byMessage.TryAdd(trace.Message, trace);

    public void Clear() => _byMessage.Clear();

    private static bool IsYoung(Trace trace, DateTimeOffset now) => now - trace.At < Keeping.Traces;
}
