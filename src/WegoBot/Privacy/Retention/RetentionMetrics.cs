using System.Diagnostics.Metrics;

namespace WegoBot.Privacy;

/// <summary>Counts the rows that the retention rules deleted or emptied.</summary>
internal static class RetentionMetrics
{
    private static readonly Meter Instruments = new("WegoBot.Retention");
    private static readonly Counter<int> Expired = Instruments.CreateCounter<int>("wegobot.retention.rows", "{row}");

    public static void Record(int rows) => Expired.Add(rows);
}
