namespace WegoBot.Tests.Channels.Fuzz;

/// <summary>How many inputs are tried, and what became of them.</summary>
internal sealed class Counts(string front)
{
    private const int InTheSuite = 900;

    private static readonly int All = int.TryParse(Environment.GetEnvironmentVariable("WEGOBOT_FUZZ"), out var all) ? all : InTheSuite;

    private readonly Lock _gate = new();
    private readonly SortedDictionary<string, int> _ends = [];

    /// <summary>For the polling parser. After each answer that it cannot read it pauses, so it gets fewer of many.</summary>
    public static int Polled { get; } = Math.Max(All / 50, Math.Min(All / 3, 300));

    /// <summary>For one webhook: a few in the suite, as many as <c>tests/fuzz.sh</c> says otherwise.</summary>
    public static int Inputs { get; } = (All - Polled) / 2;

    public static ulong Seed { get; } = ulong.TryParse(Environment.GetEnvironmentVariable("WEGOBOT_SEED"), out var seed) ? seed : 20261123;

    public void Add(string end, int count = 1)
    {
        lock (_gate)
            _ends[end] = _ends.GetValueOrDefault(end) + count;
    }

    public override string ToString()
    {
        lock (_gate)
            return $"Fuzz, {front}, seed {Seed}: {_ends.Values.Sum()} inputs; " + string.Join(", ", _ends.Select(one => $"{one.Value} {one.Key}"));
    }
}
