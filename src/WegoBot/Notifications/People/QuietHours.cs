using NodaTime;

namespace WegoBot.Notifications;

/// <summary>The hours of every day at which somebody wants no notice, as the clock in Bulgaria shows them.</summary>
/// <param name="From">The hour at which they begin, 0 to 23.</param>
/// <param name="To">The hour at which they end, 0 to 23; on the next day when it is not later.</param>
public sealed record QuietHours(int From, int To)
{
    private static readonly DateTimeZone Sofia = DateTimeZoneProviders.Tzdb["Europe/Sofia"];

    /// <summary>The quiet hours of a row; null without any.</summary>
    public static QuietHours? Of(int? from, int? to) => from is { } begin && to is { } end && begin != end ? new QuietHours(begin, end) : null;

    public bool Include(DateTimeOffset moment)
    {
        var hour = Local(moment).Hour;
        return From < To ? hour >= From && hour < To : hour >= From || hour < To;
    }

    /// <summary>When the quiet hours that include a moment are over. An end that a clock change skips is where the clocks go on.</summary>
    public DateTimeOffset End(DateTimeOffset moment)
    {
        var local = Local(moment);
        var day = local.Hour < To ? local.Date : local.Date.PlusDays(1);
        // Of an hour that comes twice the first is an end, unless it is over.
        var end = Sofia.AtLeniently(day.At(new LocalTime(To, 0))).ToInstant();
        var over = end > Instant.FromDateTimeOffset(moment) ? end.ToDateTimeOffset() : moment.AddMinutes(60 - local.Minute);
        // Where a clock change skips the only hour that is not quiet, they go on.
        return Include(over) ? End(over) : over;
    }

    private static LocalDateTime Local(DateTimeOffset moment) => Instant.FromDateTimeOffset(moment).InZone(Sofia).LocalDateTime;
}
