using System.Collections.Concurrent;

namespace WegoBot.Bench.Desk;

/// <summary>What went wrong, counted.</summary>
internal sealed class Failures
{
    private readonly ConcurrentDictionary<string, int> _counts = new();

    public int Count => _counts.Values.Sum();

    public void Add(string what) => _counts.AddOrUpdate(what, 1, (_, times) => times + 1);

    public IEnumerable<string> All => _counts.OrderByDescending(one => one.Value).Select(one => $"{one.Value} x {one.Key}");
}
