using NodaTime;

namespace WegoBot;

/// <summary>The current time, and the local time in Bulgaria. The time zone data is part of the program.</summary>
public sealed class SofiaClock(TimeProvider clock)
{
    private static readonly DateTimeZone Sofia = DateTimeZoneProviders.Tzdb["Europe/Sofia"];

    public DateTimeOffset Instant => clock.GetUtcNow();

    /// <summary>The current local time in Bulgaria.</summary>
    public DateTime Now => In(Instant);

    /// <summary>The instant of a full hour on a day in Bulgaria; where the clocks skip that hour, the one after it.</summary>
    public static DateTimeOffset At(DateOnly day, int hour) =>
        new LocalDateTime(day.Year, day.Month, day.Day, hour, 0).InZoneLeniently(Sofia).ToDateTimeOffset();

    /// <summary>An instant as local time in Bulgaria.</summary>
    public static DateTime In(DateTimeOffset moment) =>
        NodaTime.Instant.FromDateTimeOffset(moment).InZone(Sofia).ToDateTimeUnspecified();

    /// <summary>The instant at which a day begins in Bulgaria.</summary>
    public static DateTimeOffset StartOf(DateOnly day) => Sofia.AtStartOfDay(LocalDate.FromDateOnly(day)).ToInstant().ToDateTimeOffset();
}
