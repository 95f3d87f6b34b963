using NodaTime;
using NodaTime.TimeZones;
using WegoBot.Dialogue;

namespace WegoBot.Calendar;

/// <summary>The working time of one centre: its opening hours in Bulgaria, without weekends, holidays and closed days. A clock change makes a day's time shorter or longer, as it is.</summary>
public sealed class WorkingTime
{
    private static readonly DateTimeZone Sofia = DateTimeZoneProviders.Tzdb["Europe/Sofia"];

    // A time that the clocks skip begins or ends where they go on. Of a time that comes twice, opening is the first and closing the second.
    private static readonly ZoneLocalMappingResolver Opening = Resolvers.CreateMappingResolver(Resolvers.ReturnEarlier, Resolvers.ReturnStartOfIntervalAfter);
    private static readonly ZoneLocalMappingResolver Closing = Resolvers.CreateMappingResolver(Resolvers.ReturnLater, Resolvers.ReturnStartOfIntervalAfter);

    private readonly OpeningHours _hours;
    private readonly OneOffDays _oneOff;
    private readonly HashSet<DateOnly> _closedOn;

    /// <exception cref="ArgumentException">The hours are never open.</exception>
    public WorkingTime(OpeningHours hours, OneOffDays oneOff, IEnumerable<DateOnly> closedOn)
    {
        ArgumentNullException.ThrowIfNull(hours);
        if (!hours.Always && (hours.Days.Count == 0 || hours.To <= hours.From))
            throw new ArgumentException("The hours are never open.", nameof(hours));
        (_hours, _oneOff, _closedOn) = (hours, oneOff, [.. closedOn]);
    }

    /// <summary>Whether the centre opens on a day. One that is open always opens on holidays too.</summary>
    public bool OpensOn(DateOnly day)
    {
        if (_closedOn.Contains(day))
            return false;
        if (_hours.Always || _oneOff.Working.Contains(day))
            return true;
        return _hours.Days.Contains(day.DayOfWeek) && !_oneOff.Off.Contains(day) && !PublicHolidays.Include(day);
    }

    public bool IsOpen(DateTimeOffset moment)
    {
        var at = Instant.FromDateTimeOffset(moment);
        return Hours(DayOf(at)) is { } hours && hours.Contains(at);
    }

    /// <summary>The first moment of open time at which that much working time has passed. It is never in closed time: what ends at closing time falls on the next opening.</summary>
    /// <param name="from">Any moment, also of closed time.</param>
    /// <param name="working">Zero or more.</param>
    public DateTimeOffset Add(DateTimeOffset from, TimeSpan working)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(working, TimeSpan.Zero);
        var (start, left) = (Instant.FromDateTimeOffset(from), Duration.FromTimeSpan(working));
        for (var day = DayOf(start); ; day = day.AddDays(1))
        {
            if (Hours(day) is not { } hours || hours.End <= start)
                continue;
            var open = Instant.Max(start, hours.Start);
            if (left < hours.End - open)
                return (open + left).ToDateTimeOffset();
            left -= hours.End - open;
        }
    }

    private static DateOnly DayOf(Instant moment) => moment.InZone(Sofia).Date.ToDateOnly();

    /// <summary>The open time of a day; null when there is none.</summary>
    private Interval? Hours(DateOnly day)
    {
        if (!OpensOn(day))
            return null;
        var date = LocalDate.FromDateOnly(day);
        var (from, to) = _hours.Always
            ? (Sofia.AtStartOfDay(date).ToInstant(), Sofia.AtStartOfDay(date.PlusDays(1)).ToInstant())
            : (At(date, _hours.From, Opening), At(date, _hours.To, Closing));
        return from < to ? new Interval(from, to) : null;
    }

    private static Instant At(LocalDate date, TimeOnly time, ZoneLocalMappingResolver resolver) =>
        Sofia.ResolveLocal(date + LocalTime.FromTimeOnly(time), resolver).ToInstant();
}
