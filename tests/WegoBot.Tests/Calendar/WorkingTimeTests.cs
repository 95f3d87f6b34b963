using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using WegoBot.Calendar;
using WegoBot.Dialogue;

namespace WegoBot.Tests.Calendar;

/// <summary>Working minutes of a centre, across nights, weekends, holidays and both clock changes.</summary>
public sealed class WorkingTimeTests
{
    private static readonly DayOfWeek[] Weekdays = [DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Thursday, DayOfWeek.Friday];
    private static readonly OpeningHours Office = new(false, Weekdays, new TimeOnly(9, 0), new TimeOnly(17, 0));
    private static readonly OpeningHours Early = new(false, [.. Weekdays, DayOfWeek.Saturday, DayOfWeek.Sunday], new TimeOnly(1, 30), new TimeOnly(4, 30));
    private static readonly OpeningHours Always = new(true, [], default, default);

    private static readonly OneOffDays OneOff = new(
        new HashSet<DateOnly> { new(2026, 1, 2) }, new HashSet<DateOnly> { new(2026, 12, 12) });

    private static readonly DateOnly[] Own = [new(2026, 8, 10), new(2026, 8, 11)];

    /// <summary>Times as the clock on the wall in Sofia shows them.</summary>
    [Theory]
    [InlineData("2026-11-23 10:00", 120, "2026-11-23 12:00")]
    [InlineData("2026-11-23 16:30", 60, "2026-11-24 09:30")] // a night
    [InlineData("2026-11-23 20:00", 0, "2026-11-24 09:00")]
    [InlineData("2026-11-23 16:00", 60, "2026-11-24 09:00")] // closing time is closed
    [InlineData("2026-11-27 16:30", 60, "2026-11-30 09:30")] // a weekend
    [InlineData("2026-12-23 16:30", 60, "2026-12-29 09:30")] // Christmas on Thursday to Saturday, and Monday instead of Saturday
    [InlineData("2026-04-09 16:00", 120, "2026-04-14 10:00")] // Easter
    [InlineData("2025-12-30 16:30", 31, "2025-12-31 09:01")]
    [InlineData("2025-12-31 16:30", 60, "2026-01-05 09:30")] // a day off of the Council of Ministers
    [InlineData("2026-12-11 16:30", 60, "2026-12-12 09:30")] // a working Saturday
    [InlineData("2026-08-07 16:30", 60, "2026-08-12 09:30")] // closed by itself
    [InlineData("2026-03-27 16:00", 120, "2026-03-30 10:00")] // clocks forward on the Sunday between
    [InlineData("2026-10-23 16:00", 120, "2026-10-26 10:00")] // clocks back
    [InlineData("2026-11-23 09:00", 2400, "2026-11-30 09:00")] // five days of eight hours
    public void An_office_answers_on_its_own_days(string from, int minutes, string until) =>
        Assert.Equal(until, Sofia(new WorkingTime(Office, OneOff, Own).Add(At(from), TimeSpan.FromMinutes(minutes))));

    [Theory]
    [InlineData("2026-03-29 01:30", 119, "2026-03-29 04:29")] // three o'clock is skipped: two hours of work, not three
    [InlineData("2026-03-29 01:30", 120, "2026-03-30 01:30")]
    [InlineData("2026-10-25 01:30", 239, "2026-10-25 04:29")] // three o'clock comes twice: four hours
    [InlineData("2026-10-25 01:30", 240, "2026-10-26 01:30")]
    public void A_night_of_the_clock_change_has_its_real_hours(string from, int minutes, string until) =>
        Assert.Equal(until, Sofia(new WorkingTime(Early, OneOffDays.None, []).Add(At(from), TimeSpan.FromMinutes(minutes))));

    [Theory]
    [InlineData(1, 3, "2026-10-25 01:30", 179, "2026-10-25 03:29")] // closing time comes twice: the second counts, three hours
    [InlineData(1, 3, "2026-10-25 01:30", 180, "2026-10-26 01:30")]
    [InlineData(3, 5, "2026-03-29 00:00", 0, "2026-03-29 04:00")] // opening time is skipped: where the clocks go on
    [InlineData(3, 5, "2026-03-29 00:00", 90, "2026-03-30 03:30")]
    [InlineData(1, 3, "2026-03-29 01:30", 90, "2026-03-30 01:30")] // closing time is skipped
    public void Opening_and_closing_at_the_hour_of_the_change_are_what_the_clock_shows(int opens, int closes, string from, int minutes, string until) =>
        Assert.Equal(until, Sofia(new WorkingTime(Early with { From = new TimeOnly(opens, 30), To = new TimeOnly(closes, 30) }, OneOffDays.None, []).Add(At(from), TimeSpan.FromMinutes(minutes))));

    [Fact]
    public void A_centre_that_is_always_open_works_through_Christmas_and_both_clock_changes()
    {
        var always = new WorkingTime(Always, OneOff, []);
        Assert.Equal("2026-12-25 10:00", Sofia(always.Add(At("2026-12-24 10:00"), TimeSpan.FromDays(1))));
        Assert.Equal("2026-03-29 11:00", Sofia(always.Add(At("2026-03-28 10:00"), TimeSpan.FromDays(1))));
        Assert.Equal("2026-10-25 09:00", Sofia(always.Add(At("2026-10-24 10:00"), TimeSpan.FromDays(1))));
    }

    [Fact]
    public void Hours_that_are_never_open_are_refused() =>
        Assert.Throws<ArgumentException>(() => new WorkingTime(Office with { Days = [] }, OneOffDays.None, []));

    /// <summary>Monday to Thursday from nine to five, Friday until noon.</summary>
    private static readonly WeeklyHours ShortFriday = new(false, Weekdays.ToDictionary(
        day => day, day => new DailyHours(new TimeOnly(9, 0), day == DayOfWeek.Friday ? new TimeOnly(12, 0) : new TimeOnly(17, 0))));

    [Theory]
    [InlineData("2026-11-27 11:30", 60, "2026-11-30 09:30")] // a Friday
    [InlineData("2026-11-26 16:30", 60, "2026-11-27 09:30")]
    [InlineData("2026-12-11 11:30", 60, "2026-12-12 09:30")] // a working Saturday has the hours of a Friday
    [InlineData("2026-12-12 11:30", 60, "2026-12-14 09:30")]
    public void Each_day_of_the_week_has_its_own_hours(string from, int minutes, string until) =>
        Assert.Equal(until, Sofia(new WorkingTime(ShortFriday, OneOff, Own).Add(At(from), TimeSpan.FromMinutes(minutes))));

    [Theory]
    [InlineData("2026-12-24", true)]
    [InlineData("2026-12-28", true)] // instead of Saturday
    [InlineData("2026-08-10", true)] // by itself
    [InlineData("2026-12-12", false)] // a working Saturday
    [InlineData("2026-11-28", false)] // a Saturday is no holiday
    [InlineData("2026-11-27", false)]
    public void A_day_off_is_a_holiday_or_a_day_of_the_centres_own(string day, bool isOff) =>
        Assert.Equal(isOff, new WorkingTime(ShortFriday, OneOff, Own).IsDayOff(DateOnly.Parse(day, CultureInfo.InvariantCulture)));

    [Fact]
    public void The_sum_is_never_in_closed_time() => Check.QuickThrowOnFailure(Prop.ForAll(Cases(), one =>
        one.Time.IsOpen(one.Time.Add(one.From, one.First)) && one.Time.Add(one.From, one.First) >= one.From + one.First));

    [Fact]
    public void What_comes_later_is_never_due_earlier() => Check.QuickThrowOnFailure(Prop.ForAll(Cases(), one =>
        one.Time.Add(one.From, one.First) <= one.Time.Add(one.From + one.Second, one.First)
        && one.Time.Add(one.From, one.First) <= one.Time.Add(one.From, one.First + one.Second)));

    [Fact]
    public void Two_waits_one_after_the_other_are_one_wait() => Check.QuickThrowOnFailure(Prop.ForAll(Cases(), one =>
        one.Time.Add(one.Time.Add(one.From, one.First), one.Second) == one.Time.Add(one.From, one.First + one.Second)));

    /// <summary>Counted minute by minute on the clock on the wall, without any of the code under test.</summary>
    [Fact]
    public void Between_the_two_there_are_exactly_so_many_open_minutes() => Check.One(Config.QuickThrowOnFailure.WithMaxTest(30), Prop.ForAll(Cases(), one =>
    {
        var until = one.Time.Add(one.From, one.First);
        var open = 0;
        for (var at = one.From; at < until; at = at.AddMinutes(1))
        {
            var wall = SofiaClock.In(at);
            var day = DateOnly.FromDateTime(wall);
            var works = one.Hours.Always || OneOff.Working.Contains(day)
                || (one.Hours.Days.Contains(day.DayOfWeek) && !PublicHolidays.Include(day) && !OneOff.Off.Contains(day));
            if (works && !Own.Contains(day) && (one.Hours.Always || (TimeOnly.FromDateTime(wall) >= one.Hours.From && TimeOnly.FromDateTime(wall) < one.Hours.To)))
                open++;
        }

        return open == (int)one.First.TotalMinutes;
    }));

    private static Arbitrary<Case> Cases() => Arb.From(
        from hours in Gen.Elements(Office, Early, Always, Office with { Days = [DayOfWeek.Saturday], To = new TimeOnly(9, 7) })
        from minute in Gen.Choose(0, 3 * 366 * 24 * 60)
        from first in Gen.Choose(0, 3000)
        from second in Gen.Choose(0, 3000)
        select new Case(hours, At("2025-10-20 00:00").AddMinutes(minute), TimeSpan.FromMinutes(first % (hours.Days.Count == 1 ? 30 : 3001)), TimeSpan.FromMinutes(second)));

    private static DateTimeOffset At(string wall)
    {
        var local = DateTime.ParseExact(wall, "yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
        // Bulgaria is two or three hours ahead: the earlier instant that shows this time.
        var summer = new DateTimeOffset(local, TimeSpan.FromHours(3)).ToUniversalTime();
        return SofiaClock.In(summer) == local ? summer : summer.AddHours(1);
    }

    private static string Sofia(DateTimeOffset moment) => SofiaClock.In(moment).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);

    private sealed record Case(OpeningHours Hours, DateTimeOffset From, TimeSpan First, TimeSpan Second)
    {
        public WorkingTime Time => new(Hours, OneOff, Own);
    }
}
