using System.Diagnostics.Metrics;

namespace WegoBot.Notifications;

/// <summary>Counts notifications that were sent, attempts that failed, and what was pending at the last look.</summary>
internal static class NotificationMetrics
{
    private static readonly Meter Instruments = new("WegoBot.Notifications");
    private static readonly Counter<int> Delivered = Instruments.CreateCounter<int>("wegobot.notifications.sent", "{notification}");
    private static readonly Counter<int> NotDelivered = Instruments.CreateCounter<int>("wegobot.notifications.failed", "{attempt}");
    private static readonly Gauge<int> Open = Instruments.CreateGauge<int>("wegobot.notifications.pending", "{notification}");

    public static void Send() => Delivered.Add(1);

    public static void Fail() => NotDelivered.Add(1);

    public static void Pending(int count) => Open.Record(count);
}
