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

    private readonly WeeklyHours _hours;
    private readonly OneOffDays _oneOff;
    private readonly HashSet<DateOnly> _closedOn;

    /// <exception cref="ArgumentException">The hours are never open.</exception>
    public WorkingTime(OpeningHours hours, OneOffDays oneOff, IEnumerable<DateOnly> closedOn)
        : this(WeeklyHours.Of(hours), oneOff, closedOn)
    {
    }

    /// <exception cref="ArgumentException">The hours are never open.</exception>
    public WorkingTime(WeeklyHours hours, OneOffDays oneOff, IEnumerable<DateOnly> closedOn)
    {
        ArgumentNullException.ThrowIfNull(hours);
        if (!hours.IsEverOpen)
            throw new ArgumentException("The hours are never open.", nameof(hours));
        (_hours, _oneOff, _closedOn) = (hours, oneOff, [.. closedOn]);
    }

    /// <summary>Whether the centre opens on a day. One that is open always opens on holidays too.</summary>
    public bool OpensOn(DateOnly day) => !_closedOn.Contains(day) && (_hours.Always || HoursOf(day) is not null);

    /// <summary>Whether the centre is closed on a day because of a holiday or by itself, whatever the weekday.</summary>
    public bool IsDayOff(DateOnly day) =>
        _closedOn.Contains(day) || (!_hours.Always && !_oneOff.Working.Contains(day) && (_oneOff.Off.Contains(day) || PublicHolidays.Include(day)));

    /// <summary>Whether a day is worked in exchange for another, by a decision of the Council of Ministers.</summary>
    public bool IsWorkingInExchange(DateOnly day) => _oneOff.Working.Contains(day);

    /// <summary>Whether the centre is open in a part of this hour, in a week without holidays.</summary>
    public bool IsOpenIn(DayOfWeek day, int hour) =>
        _hours.Always || (_hours.Of(day) is { } open && new TimeOnly(hour, 59) >= open.From && new TimeOnly(hour, 0) < open.To);

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

    /// <summary>The first open moment from a moment on: the moment itself while the centre is open.</summary>
    public DateTimeOffset NextOpen(DateTimeOffset from) => Add(from, TimeSpan.Zero);

    /// <summary>The hours of a day without those that the centre itself is closed; null on a day off.</summary>
    private DailyHours? HoursOf(DateOnly day)
    {
        if (_oneOff.Working.Contains(day))
            return _hours.OfWorkingDay(day.DayOfWeek);
        return _oneOff.Off.Contains(day) || PublicHolidays.Include(day) ? null : _hours.Of(day.DayOfWeek);
    }

    private static DateOnly DayOf(Instant moment) => moment.InZone(Sofia).Date.ToDateOnly();

    /// <summary>The open time of a day; null when there is none.</summary>
    private Interval? Hours(DateOnly day)
    {
        if (!OpensOn(day))
            return null;
        var date = LocalDate.FromDateOnly(day);
        var (from, to) = !_hours.Always && HoursOf(day) is { } hours
            ? (At(date, hours.From, Opening), At(date, hours.To, Closing))
            : (Sofia.AtStartOfDay(date).ToInstant(), Sofia.AtStartOfDay(date.PlusDays(1)).ToInstant());
        return from < to ? new Interval(from, to) : null;
    }

    private static Instant At(LocalDate date, TimeOnly time, ZoneLocalMappingResolver resolver) =>
        Sofia.ResolveLocal(date + LocalTime.FromTimeOnly(time), resolver).ToInstant();
}
