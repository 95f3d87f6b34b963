using System.Collections.Concurrent;
using System.Collections.Frozen;

namespace WegoBot.Dialogue;

/// <summary>The public holidays of Bulgaria by rule, with the days off that replace those on a Saturday or a Sunday.</summary>
/// <remarks>
/// <para>Source: Кодекс на труда (Labour Code), art. 154, para. 1 and 2, as in force since 1 January 2017 (ДВ, бр. 105/2016).</para>
/// <para>
/// Para. 1 names ten days, and four for Easter: Good Friday, Holy Saturday, Easter Sunday and Monday. 1 November, the Day of National
/// Enlighteners, is a day off for schools alone, so it does not stand here. Para. 2: when holidays other than those of Easter fall on a
/// Saturday or a Sunday, the first or the first two working days after them are days off. A holiday that falls on Easter Monday is not replaced.
/// </para>
/// <para>Para. 3 lets the Council of Ministers declare single days off and move others. Those are <see cref="OneOffDays"/>.</para>
/// </remarks>
public static class PublicHolidays
{
    private static readonly (int Month, int Day)[] Named =
        [(1, 1), (3, 3), (5, 1), (5, 6), (5, 24), (9, 6), (9, 22), (12, 24), (12, 25), (12, 26)];

    private static readonly ConcurrentDictionary<int, FrozenSet<DateOnly>> Years = [];

    public static bool Include(DateOnly day) => Of(day.Year).Contains(day);

    /// <summary>All public holidays of a year, those on a Saturday or a Sunday included.</summary>
    public static IReadOnlySet<DateOnly> Of(int year) => Years.GetOrAdd(year, Find);

    public static bool IsWeekend(DateOnly day) => day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday;

    private static FrozenSet<DateOnly> Find(int year)
    {
        var easter = OrthodoxEaster.Sunday(year);
        var named = Named.Select(one => new DateOnly(year, one.Month, one.Day)).ToList();
        var off = named.Concat(Enumerable.Range(-2, 4).Select(easter.AddDays)).ToHashSet();
        foreach (var holiday in named.Where(IsWeekend))
        {
            var instead = holiday;
            while (IsWeekend(instead) || off.Contains(instead))
                instead = instead.AddDays(1);
            off.Add(instead);
        }

        return off.ToFrozenSet();
    }
}
