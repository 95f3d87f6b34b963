using NodaTime;

namespace WegoBot;

/// <summary>The time, and how it reads on a clock in Bulgaria, from time zone data that the program brings along.</summary>
public sealed class SofiaClock(TimeProvider clock)
{
    private static readonly DateTimeZone Sofia = DateTimeZoneProviders.Tzdb["Europe/Sofia"];

    public DateTimeOffset Instant => clock.GetUtcNow();

    /// <summary>Now, as a clock in Bulgaria shows it.</summary>
    public DateTime Now => In(Instant);

    /// <summary>A moment, as a clock in Bulgaria shows it.</summary>
    public static DateTime In(DateTimeOffset moment) =>
        NodaTime.Instant.FromDateTimeOffset(moment).InZone(Sofia).ToDateTimeUnspecified();
}
