using System.Collections.Concurrent;
using System.Diagnostics;

namespace WegoBot.Bench.Flood;

/// <summary>How long the calm people wait, by rounds. A wait belongs to the round in which it began; between rounds nothing is measured.</summary>
internal sealed class Rounds
{
    private readonly List<(bool IsFlooded, ConcurrentBag<double> Waits)> _all = [];
    private volatile ConcurrentBag<double>? _now;

    public IEnumerable<double[]> Of(bool isFlooded) => _all.Where(round => round.IsFlooded == isFlooded).Select(round => round.Waits.Order().ToArray());

    public async Task Run(bool isFlooded, TimeSpan time)
    {
        _all.Add((isFlooded, []));
        _now = _all[^1].Waits;
        await Task.Delay(time, TimeProvider.System);
        _now = null;
    }

    public async Task<T> Measured<T>(Func<Task<T>> act)
    {
        var (round, begun) = (_now, Stopwatch.GetTimestamp());
        var result = await act();
        round?.Add(Stopwatch.GetElapsedTime(begun).TotalMilliseconds);
        return result;
    }
}
