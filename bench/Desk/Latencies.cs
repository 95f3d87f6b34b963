using System.Collections.Concurrent;
using System.Diagnostics;

namespace WegoBot.Bench.Desk;

/// <summary>How long each kind of page took, from the request to the last byte.</summary>
internal sealed class Latencies
{
    private readonly ConcurrentDictionary<string, ConcurrentBag<double>> _milliseconds = new();

    public void Add(string page, long begun) => _milliseconds.GetOrAdd(page, _ => []).Add(Stopwatch.GetElapsedTime(begun).TotalMilliseconds);

    /// <summary>Forgets what was measured so far.</summary>
    public void Clear() => _milliseconds.Clear();

    public int Requests => _milliseconds.Values.Sum(times => times.Count);

    /// <summary>The pages in the order of their names, each with its times from the shortest to the longest.</summary>
    public IEnumerable<(string Page, double[] Sorted)> All => _milliseconds.OrderBy(page => page.Key, StringComparer.Ordinal).Select(page => (page.Key, page.Value.Order().ToArray()));

    /// <summary>The nearest-rank percentile.</summary>
    public static double Percentile(double[] sorted, int percent) => sorted[Math.Min(sorted.Length - 1, sorted.Length * percent / 100)];
}
