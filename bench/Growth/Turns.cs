using System.Diagnostics;

namespace WegoBot.Growth;

/// <summary>How many turns a second the service takes for 500 persons at once, and for one alone.</summary>
internal static class Turns
{
    private const int Persons = 500;

    public static async Task Run(string folder, int stored, int seconds, TextWriter output)
    {
        var begun = Stopwatch.GetTimestamp();
        await using var service = await Service.Started(folder);
        var start = Stopwatch.GetElapsedTime(begun);
        var from = Environment.TickCount & 0xFFFFF;
        await Walk(service, stored, from, Persons, TimeSpan.FromSeconds(1));
        List<TimeSpan> together;
        string parts;
        using (var commits = new Parts())
        {
            together = await Walk(service, stored, from + 1_000_000, Persons, TimeSpan.FromSeconds(seconds));
            parts = commits.Columns;
        }

        var alone = await Walk(service, stored, from + 2_000_000, 1, TimeSpan.FromSeconds(2));
        await output.WriteLineAsync(
            $"{stored}|{together.Count / (double)seconds:F0}|{Percentile.Of(together, 50).TotalMilliseconds:F0}|{Percentile.Of(together, 99).TotalMilliseconds:F0}|{Percentile.Of(alone, 50).TotalMilliseconds:F2}|{start.TotalMilliseconds:F0}|{Memory.Peak()}|{parts}");
    }

    private static async Task<List<TimeSpan>> Walk(Service service, int stored, int from, int persons, TimeSpan time)
    {
        using var enough = new CancellationTokenSource();
        var walkers = Enumerable.Range(0, persons).Select(i => new Walker(service, stored, from + i, persons, TimeSpan.Zero)).ToList();
        var walks = walkers.Select(walker => Task.Run(() => walker.Walk(enough.Token))).ToList();
        await Task.Delay(time, CancellationToken.None);
        await enough.CancelAsync();
        await Task.WhenAll(walks);
        return [.. walkers.SelectMany(walker => walker.Turns)];
    }
}
