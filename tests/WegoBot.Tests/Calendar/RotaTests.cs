using System.Globalization;
using WegoBot.Calendar;
using WegoBot.Dialogue;

namespace WegoBot.Tests.Calendar;

/// <summary>Who is on duty, across nights, weekends, holidays, a centre's own days and both clock changes.</summary>
public sealed class RotaTests
{
    private static readonly DayOfWeek[] Weekdays = [DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Thursday, DayOfWeek.Friday];
    private static readonly Guid Ana = Guid.NewGuid(), Eva = Guid.NewGuid();

    private static readonly OneOffDays OneOff = new(new HashSet<DateOnly> { new(2026, 1, 2) }, new HashSet<DateOnly> { new(2026, 12, 12) });
    private static readonly WorkingTime Office = new(new OpeningHours(false, Weekdays, new TimeOnly(9, 0), new TimeOnly(17, 0)), OneOff, [new(2026, 8, 10)]);
    private static readonly WorkingTime Always = new(new OpeningHours(true, [], default, default), OneOff, []);

    private static readonly Dictionary<DateOnly, bool> OwnDays = new() { [new(2026, 11, 25)] = false, [new(2026, 12, 24)] = true, [new(2026, 12, 5)] = true };

    /// <summary>Ana on weekdays from 9 to 17, Eva in the nights before Monday to Friday's mornings, from 20 to 8.</summary>
    private static readonly Rota Days = new([.. Weekdays.Select(day => new Shift(Ana, day, 9, 17, false)), .. Weekdays.Select(day => new Shift(Eva, day, 20, 8, false))], Office, OwnDays);

    private static readonly Rota RoundTheClock = new(
        [.. Rota.Week.Select(day => new Shift(Ana, day, 8, 20, false)), .. Rota.Week.Select(day => new Shift(Eva, day, 20, 8, false))], Always, new Dictionary<DateOnly, bool>());

    /// <summary>Times as the clock on the wall in Sofia shows them.</summary>
    [Theory]
    [InlineData("2026-11-23 09:00", "Ana")]
    [InlineData("2026-11-23 16:59", "Ana")]
    [InlineData("2026-11-23 17:00", "")]
    [InlineData("2026-11-23 20:00", "Eva")]
    [InlineData("2026-11-24 07:59", "Eva")] // the next morning
    [InlineData("2026-11-24 08:00", "")]
    [InlineData("2026-11-28 07:00", "Eva")] // Friday's night ends on Saturday
    [InlineData("2026-11-28 20:00", "")] // and Saturday has none
    [InlineData("2026-11-30 07:00", "")] // Sunday had none either
    [InlineData("2026-11-25 10:00", "")] // the centre's own day
    [InlineData("2026-11-25 07:00", "Eva")] // a shift that began before it goes on to its end
    [InlineData("2026-12-12 10:00", "Ana")] // a Saturday that is worked in exchange has Friday's shifts
    [InlineData("2026-12-05 10:00", "Ana")] // and so has one on which the centre works
    [InlineData("2026-12-24 10:00", "Ana")] // a holiday on which the rota holds
    [InlineData("2026-12-25 10:00", "")] // and one on which it does not
    [InlineData("2026-12-25 07:00", "Eva")]
    [InlineData("2026-12-28 10:00", "")] // instead of the holiday on Saturday
    [InlineData("2026-01-02 10:00", "")] // a day off of the Council of Ministers
    [InlineData("2026-04-10 10:00", "")] // Good Friday
    [InlineData("2026-08-10 10:00", "")] // closed by itself
    public void The_week_holds_except_on_holidays_and_the_centres_own_days(string at, string who) =>
        Assert.Equal(who, string.Join(' ', Days.OnDuty(At(at)).Select(one => one == Ana ? "Ana" : "Eva")));

    [Theory]
    [InlineData("2026-11-23 09:00", "2026-11-23 20:00")] // Ana's own start is over
    [InlineData("2026-11-23 08:59", "2026-11-23 09:00")]
    [InlineData("2026-11-24 21:00", "2026-11-26 09:00")] // not on the 25th
    [InlineData("2026-11-27 21:00", "2026-11-30 09:00")] // a weekend
    [InlineData("2026-12-24 21:00", "2026-12-29 09:00")] // Christmas
    [InlineData("2026-04-09 21:00", "2026-04-14 09:00")] // Easter
    [InlineData("2026-12-11 21:00", "2026-12-12 09:00")]
    public void The_next_shift_is_the_first_that_begins_on_a_day_that_holds(string after, string start) =>
        Assert.Equal(start, Sofia(Days.NextStart(At(after))!.Value));

    [Fact]
    public void A_rota_around_the_clock_has_one_person_at_every_moment_of_a_year_through_holidays_and_both_clock_changes()
    {
        for (var at = At("2026-01-01 00:00"); at < At("2027-01-01 00:00"); at = at.AddMinutes(30))
            Assert.Single(RoundTheClock.OnDuty(at));
    }

    [Theory]
    [InlineData("2026-03-28T18:00Z", "2026-03-29T05:00Z", 11)] // the clocks go forward: eleven hours of duty
    [InlineData("2026-10-24T17:00Z", "2026-10-25T06:00Z", 13)] // and back: thirteen
    public void A_night_of_the_clock_change_has_its_real_hours(string from, string to, int hours)
    {
        var (begins, ends) = (Zulu(from), Zulu(to));
        Assert.Equal(hours, (ends - begins).TotalHours);
        Assert.Equal(begins, RoundTheClock.NextStart(begins.AddMinutes(-1)));
        Assert.Equal(ends, RoundTheClock.NextStart(begins));
        for (var at = begins; at < ends; at = at.AddMinutes(30))
            Assert.Equal([Eva], RoundTheClock.OnDuty(at));
        Assert.Equal([Ana], RoundTheClock.OnDuty(ends));
    }

    [Theory]
    [InlineData(3, 5, "2026-03-29T01:00Z", "2026-03-29T02:00Z")] // three o'clock is skipped: it begins where the clocks go on
    [InlineData(3, 5, "2026-10-25T00:00Z", "2026-10-25T03:00Z")] // it comes twice: from the first on
    public void A_shift_at_the_hour_of_the_change_is_what_the_clock_shows(int from, int to, string begins, string ends)
    {
        var night = new Rota([new Shift(Ana, DayOfWeek.Sunday, from, to, false)], Always, new Dictionary<DateOnly, bool>());
        Assert.Equal(Zulu(begins), night.NextStart(Zulu(begins).AddHours(-2)));
        Assert.Empty(night.OnDuty(Zulu(begins).AddMinutes(-1)));
        for (var at = Zulu(begins); at < Zulu(ends); at = at.AddMinutes(10))
            Assert.Equal([Ana], night.OnDuty(at));
        Assert.Empty(night.OnDuty(Zulu(ends)));
    }

    [Fact]
    public void The_head_sees_the_opening_hours_at_which_nobody_is_on_duty()
    {
        var rota = new Rota([.. Weekdays.Skip(1).Select(day => new Shift(Ana, day, 8, 16, false)), new Shift(Eva, DayOfWeek.Tuesday, 16, 17, true)], Office, new Dictionary<DateOnly, bool>());
        Assert.Equal(
            [new(DayOfWeek.Monday, 9, 17), new(DayOfWeek.Tuesday, 16, 17), new(DayOfWeek.Wednesday, 16, 17), new(DayOfWeek.Thursday, 16, 17), new DutyGap(DayOfWeek.Friday, 16, 17)],
            rota.Gaps());
        Assert.Empty(RoundTheClock.Gaps());
    }

    [Theory]
    [InlineData("2026-11-23 10:00", "2026-11-23 10:00")]
    [InlineData("2026-11-23 16:30", "2026-11-23 16:30")]
    [InlineData("2026-11-23 17:00", "2026-11-24 09:00")]
    [InlineData("2026-11-24 17:00", "2026-11-26 09:00")] // nobody is on duty on the 25th, although the centre is open
    [InlineData("2026-12-24 10:00", "2026-12-29 09:00")] // somebody is, and the centre is closed
    public void She_is_promised_only_a_time_at_which_the_centre_is_open_and_somebody_is_on_duty(string from, string read)
    {
        Assert.Equal(read, Sofia(Days.NextRead(At(from))!.Value));
        var late = new Rota([new Shift(Ana, DayOfWeek.Wednesday, 18, 22, false)], Office, new Dictionary<DateOnly, bool>());
        Assert.Null(late.NextRead(At(from)));
        Assert.Equal(Office.NextOpen(At(from)), new Rota([], Office, new Dictionary<DateOnly, bool>()).NextRead(At(from)));
    }

    [Fact]
    public void A_rota_of_second_persons_alone_is_none()
    {
        var seconds = new Rota([new Shift(Ana, DayOfWeek.Monday, 9, 17, true)], Office, new Dictionary<DateOnly, bool>());
        Assert.True(seconds.IsEmpty);
        Assert.Null(seconds.NextStart(At("2026-11-20 09:00")));
        Assert.Equal([Ana], seconds.Seconds(At("2026-11-23 10:00")));
    }

    /// <summary>The moment at which the clock in Sofia shows this, winter or summer.</summary>
    private static DateTimeOffset At(string local)
    {
        var time = DateTime.ParseExact(local, "yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
        var utc = new DateTimeOffset(time, TimeSpan.Zero).AddHours(-2);
        return SofiaClock.In(utc) == time ? utc : utc.AddHours(-1);
    }

    private static string Sofia(DateTimeOffset moment) => SofiaClock.In(moment).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);

    private static DateTimeOffset Zulu(string time) => DateTimeOffset.ParseExact(time, "yyyy-MM-dd'T'HH:mm'Z'", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);
}
