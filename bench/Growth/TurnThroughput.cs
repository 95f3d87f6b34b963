using System.Diagnostics;

namespace WegoBot.Growth;

/// <summary>Turns per second for 500 concurrent persons, and the latency for one person alone.</summary>
internal static class TurnThroughput
{
    private const int Persons = 500;

    public static async Task Run(string folder, int stored, int seconds, TextWriter output)
    {
        var begun = Stopwatch.GetTimestamp();
        await using var service = await ServiceHost.Started(folder);
        var start = Stopwatch.GetElapsedTime(begun);
        var from = Environment.TickCount & 0xFFFFF;
        await Walk(service, stored, from, Persons, TimeSpan.FromSeconds(1));
        List<TimeSpan> together;
        string timings;
        using (var commits = new CommitTimings())
        {
            together = await Walk(service, stored, from + 1_000_000, Persons, TimeSpan.FromSeconds(seconds));
            timings = commits.Columns;
        }

        var alone = await Walk(service, stored, from + 2_000_000, 1, TimeSpan.FromSeconds(2));
        await output.WriteLineAsync(
            $"{stored}|{together.Count / (double)seconds:F0}|{Percentile.Of(together, 50).TotalMilliseconds:F0}|{Percentile.Of(together, 99).TotalMilliseconds:F0}|{Percentile.Of(alone, 50).TotalMilliseconds:F2}|{start.TotalMilliseconds:F0}|{PeakMemory.Megabytes()}|{timings}");
    }

    private static async Task<List<TimeSpan>> Walk(ServiceHost service, int stored, int from, int count, TimeSpan time)
    {
        using var stopping = new CancellationTokenSource();
        var persons = Enumerable.Range(0, count).Select(i => new SimulatedPerson(service, stored, from + i, count, TimeSpan.Zero)).ToList();
        var conversations = persons.Select(person => Task.Run(() => person.Walk(stopping.Token))).ToList();
        await Task.Delay(time, CancellationToken.None);
        await stopping.CancelAsync();
        await Task.WhenAll(conversations);
        return [.. persons.SelectMany(person => person.Turns)];
    }
}
