using System.Collections.Concurrent;

namespace WegoBot.Fuzz;

/// <summary>Counts the inputs of one target, and keeps what they found. Thread-safe.</summary>
public sealed class Tally
{
    /// <summary>An input that takes longer is worth a look; a busy machine has some.</summary>
    public static readonly TimeSpan Slow = TimeSpan.FromSeconds(5);

    private readonly ConcurrentDictionary<Rule, int> _broken = [];
    private long _inputs;
    private long _slow;
    private long _longest;

    public long Inputs => Interlocked.Read(ref _inputs);

    public long SlowInputs => Interlocked.Read(ref _slow);

    public TimeSpan Longest => TimeSpan.FromTicks(Interlocked.Read(ref _longest));

    public int Found => _broken.Values.Sum();

    public int this[Rule rule] => _broken.GetValueOrDefault(rule);

    public void Count() => Interlocked.Increment(ref _inputs);

    public void Broke(Rule rule) => _broken.AddOrUpdate(rule, 1, (_, count) => count + 1);

    public void Took(TimeSpan time)
    {
        if (time > Slow)
            Interlocked.Increment(ref _slow);
        for (var longest = Interlocked.Read(ref _longest); time.Ticks > longest; longest = Interlocked.Read(ref _longest))
            if (Interlocked.CompareExchange(ref _longest, time.Ticks, longest) == longest)
                return;
    }
}
