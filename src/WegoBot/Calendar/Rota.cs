using NodaTime;
using NodaTime.TimeZones;

namespace WegoBot.Calendar;

/// <summary>Who is on duty at a centre: a week that repeats, without holidays and with the centre's own single days.</summary>
/// <remarks>
/// A shift holds when it begins on a day on which the rota holds, and then to its end. On a day that becomes a working day, such as a Saturday
/// that is worked in exchange, the Fridays' shifts hold when that day of the week has none. A clock change makes a shift longer or shorter, as it is.
/// </remarks>
public sealed class Rota
{
    /// <summary>Longer than any row of holidays. Whoever is on duty later than that is nobody to wait for.</summary>
    private const int DaysAhead = 14;

    private static readonly DateTimeZone Sofia = DateTimeZoneProviders.Tzdb["Europe/Sofia"];
    private static readonly ZoneLocalMappingResolver Start = Resolvers.CreateMappingResolver(Resolvers.ReturnEarlier, Resolvers.ReturnStartOfIntervalAfter);

    private readonly Shift[] _shifts;
    private readonly WorkingTime _hours;
    private readonly IReadOnlyDictionary<DateOnly, bool> _ownDays;

    /// <param name="shifts">The shifts of the week.</param>
    /// <param name="hours">The centre's working time, which knows the holidays.</param>
    /// <param name="ownDays">The centre's single days: whether the rota holds on them.</param>
    public Rota(IEnumerable<Shift> shifts, WorkingTime hours, IReadOnlyDictionary<DateOnly, bool> ownDays)
    {
        ArgumentNullException.ThrowIfNull(hours);
        ArgumentNullException.ThrowIfNull(ownDays);
        (_shifts, _hours, _ownDays) = ([.. shifts], hours, ownDays);
    }

    /// <summary>Whether nobody is ever on duty: the centre keeps no rota.</summary>
    public bool IsEmpty => !_shifts.Any(shift => !shift.IsSecond);

    /// <summary>Whether the rota holds on a day.</summary>
    public bool HoldsOn(DateOnly day) => _ownDays.TryGetValue(day, out var isWorking) ? isWorking : !_hours.IsDayOff(day);

    /// <summary>Who is on duty, without the second persons.</summary>
    public IReadOnlySet<Guid> OnDuty(DateTimeOffset moment) => At(moment, isSecond: false);

    /// <summary>The second persons.</summary>
    public IReadOnlySet<Guid> Seconds(DateTimeOffset moment) => At(moment, isSecond: true);

    /// <summary>When the next shift begins after a moment, without those of second persons; null when none begins within two weeks.</summary>
    public DateTimeOffset? NextStart(DateTimeOffset after)
    {
        var today = Local(after).Date;
        for (var ahead = 0; ahead <= DaysAhead; ahead++)
        {
            var day = today.PlusDays(ahead);
            var starts = Of(day.ToDateOnly()).Where(shift => !shift.IsSecond).Select(shift => Begins(day, shift)).Where(start => start > after).ToList();
            if (starts.Count > 0)
                return starts.Min();
        }

        return null;
    }

    /// <summary>The first moment from a moment on at which the centre is open and somebody is on duty; null when there is none within two weeks. Without a rota it is when the centre opens.</summary>
    public DateTimeOffset? NextRead(DateTimeOffset from)
    {
        var at = _hours.NextOpen(from);
        while (!IsEmpty && OnDuty(at).Count == 0)
        {
            if (NextStart(at) is not { } start || start > from.AddDays(DaysAhead))
                return null;
            at = _hours.NextOpen(start);
        }

        return at;
    }

    /// <summary>The opening hours of a week without holidays at which nobody is on duty.</summary>
    public IReadOnlyList<DutyGap> Gaps()
    {
        var gaps = new List<DutyGap>();
        foreach (var day in Week)
            for (var hour = 0; hour < Shift.HoursOfDay; hour++)
            {
                if (!_hours.IsOpenIn(day, hour) || _shifts.Any(shift => !shift.IsSecond && Has(shift, day, hour)))
                    continue;
                if (gaps is [.., { } last] && last.Day == day && last.To == hour)
                    gaps[^1] = last with { To = hour + 1 };
                else
                    gaps.Add(new DutyGap(day, hour, hour + 1));
            }

        return gaps;
    }

    /// <summary>The days of the week as Bulgarians count them.</summary>
    public static IReadOnlyList<DayOfWeek> Week { get; } =
        [DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Thursday, DayOfWeek.Friday, DayOfWeek.Saturday, DayOfWeek.Sunday];

    private HashSet<Guid> At(DateTimeOffset moment, bool isSecond)
    {
        var local = Local(moment);
        var (day, hour) = (local.Date.ToDateOnly(), local.Hour);
        return
        [
            .. Of(day).Where(shift => shift.HasOfItsDay(hour)).Concat(Of(day.AddDays(-1)).Where(shift => shift.HasOfNextDay(hour)))
                .Where(shift => shift.IsSecond == isSecond).Select(shift => shift.Account),
        ];
    }

    /// <summary>The shifts that begin on a day.</summary>
    private IEnumerable<Shift> Of(DateOnly day)
    {
        if (!HoldsOn(day))
            return [];
        var own = _shifts.Where(shift => shift.Day == day.DayOfWeek).ToList();
        return own.Count == 0 && IsExtra(day) ? _shifts.Where(shift => shift.Day == DayOfWeek.Friday) : own;
    }

    private bool IsExtra(DateOnly day) => _ownDays.GetValueOrDefault(day) || _hours.IsWorkingInExchange(day);

    private static bool Has(Shift shift, DayOfWeek day, int hour) =>
        (shift.Day == day && shift.HasOfItsDay(hour)) || (Next(shift.Day) == day && shift.HasOfNextDay(hour));

    private static DayOfWeek Next(DayOfWeek day) => (DayOfWeek)(((int)day + 1) % Week.Count);

    private static LocalDateTime Local(DateTimeOffset moment) => Instant.FromDateTimeOffset(moment).InZone(Sofia).LocalDateTime;

    private static DateTimeOffset Begins(LocalDate day, Shift shift) => Sofia.ResolveLocal(day.At(new LocalTime(shift.From, 0)), Start).ToDateTimeOffset();
}
