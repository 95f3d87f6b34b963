using NodaTime;

namespace WegoBot;

/// <summary>The current time, and the local time in Bulgaria. The time zone data is part of the program.</summary>
public sealed class SofiaClock(TimeProvider clock)
{
    private static readonly DateTimeZone Sofia = DateTimeZoneProviders.Tzdb["Europe/Sofia"];

    public DateTimeOffset Instant => clock.GetUtcNow();

    /// <summary>The current local time in Bulgaria.</summary>
    public DateTime Now => In(Instant);

    /// <summary>An instant as local time in Bulgaria.</summary>
    public static DateTime In(DateTimeOffset moment) =>
        NodaTime.Instant.FromDateTimeOffset(moment).InZone(Sofia).ToDateTimeUnspecified();
}
