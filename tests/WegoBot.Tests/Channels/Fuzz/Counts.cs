namespace WegoBot.Tests.Channels.Fuzz;

/// <summary>How many inputs are tried, and what became of them.</summary>
internal sealed class Counts(string front)
{
    private const int InTheSuite = 900;
    private const int Fronts = 3;

    private readonly Lock _gate = new();
    private readonly SortedDictionary<string, int> _ends = [];

    /// <summary>For one front: a few in the suite, as many as <c>tests/fuzz.sh</c> says otherwise.</summary>
    public static int Inputs { get; } = (int.TryParse(Environment.GetEnvironmentVariable("WEGOBOT_FUZZ"), out var all) ? all : InTheSuite) / Fronts;

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
