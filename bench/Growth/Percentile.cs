namespace WegoBot.Growth;

/// <summary>The nearest-rank percentile of durations.</summary>
internal static class Percentile
{
    public static TimeSpan Of(IReadOnlyCollection<TimeSpan> times, int percent) =>
        times.Count == 0 ? TimeSpan.Zero : times.Order().ElementAt(Math.Min(times.Count - 1, times.Count * percent / 100));
}
