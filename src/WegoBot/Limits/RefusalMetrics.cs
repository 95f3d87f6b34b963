using System.Diagnostics.Metrics;

namespace WegoBot.Limits;

/// <summary>Counts what was refused because of a limit.</summary>
internal static class RefusalMetrics
{
    private static readonly Meter Instruments = new("WegoBot.Limits");
    private static readonly Counter<int> Refused = Instruments.CreateCounter<int>("wegobot.limits.refused", "{call}");

    /// <returns>The same answer.</returns>
    public static bool Count(string limit, bool isAdmitted)
    {
        if (!isAdmitted)
            Refused.Add(1, new KeyValuePair<string, object?>("limit", limit));
        return isAdmitted;
    }
}
