using System.Globalization;
using WegoBot.Dialogue;

namespace WegoBot.Tests.Calendar;

/// <summary>The days on which Bulgaria does not work, by rule.</summary>
public sealed class PublicHolidaysTests
{
    /// <summary>The days off of each year that are not a Saturday or a Sunday, as month and day.</summary>
    [Theory]
    [InlineData(2021, "1-1 3-3 4-30 5-3 5-4 5-6 5-24 9-6 9-22 12-24 12-27 12-28")]
    [InlineData(2022, "1-3 3-3 4-22 4-25 5-2 5-6 5-24 9-6 9-22 12-26 12-27 12-28")]
    [InlineData(2024, "1-1 3-4 5-1 5-3 5-6 5-24 9-6 9-23 12-24 12-25 12-26")]
    [InlineData(2025, "1-1 3-3 4-18 4-21 5-1 5-6 5-26 9-8 9-22 12-24 12-25 12-26")]
    [InlineData(2026, "1-1 3-3 4-10 4-13 5-1 5-6 5-25 9-7 9-22 12-24 12-25 12-28")]
    [InlineData(2027, "1-1 3-3 4-30 5-3 5-4 5-6 5-24 9-6 9-22 12-24 12-27 12-28")]
    [InlineData(2028, "1-3 3-3 4-14 4-17 5-1 5-8 5-24 9-6 9-22 12-25 12-26 12-27")]
    [InlineData(2029, "1-1 3-5 4-6 4-9 5-1 5-7 5-24 9-6 9-24 12-24 12-25 12-26")]
    [InlineData(2030, "1-1 3-4 4-26 4-29 5-1 5-6 5-24 9-6 9-23 12-24 12-25 12-26")]
    public void The_weekdays_off_of_a_year_are_those_of_the_Labour_Code(int year, string weekdays) => Assert.Equal(
        weekdays,
        string.Join(' ', PublicHolidays.Of(year).Where(day => !PublicHolidays.IsWeekend(day)).Order().Select(day => $"{day.Month}-{day.Day}")));

    [Theory]
    [InlineData("2023-04-16")]
    [InlineData("2024-05-05")]
    [InlineData("2025-04-20")]
    [InlineData("2026-04-12")]
    [InlineData("2027-05-02")]
    [InlineData("2028-04-16")]
    [InlineData("2029-04-08")]
    [InlineData("2030-04-28")]
    [InlineData("2100-05-02")]
    public void Easter_is_on_the_day_that_the_church_gives(string day)
    {
        var easter = DateOnly.Parse(day, CultureInfo.InvariantCulture);
        Assert.Equal(easter, OrthodoxEaster.Sunday(easter.Year));
    }

    [Fact]
    public void Easter_is_always_a_Sunday_of_spring() => Assert.All(Enumerable.Range(1900, 300), year =>
    {
        var easter = OrthodoxEaster.Sunday(year);
        Assert.Equal((year, DayOfWeek.Sunday), (easter.Year, easter.DayOfWeek));
        Assert.InRange(easter, new DateOnly(year, 4, 3), new DateOnly(year, 5, 10));
    });

    [Fact]
    public void The_day_of_the_enlighteners_is_a_day_off_for_schools_alone() => Assert.False(PublicHolidays.Include(new DateOnly(2027, 11, 1)));

    [Fact]
    public void Every_holiday_on_a_weekend_gives_one_weekday_off_and_Easter_gives_none() => Assert.All(Enumerable.Range(2017, 84), year =>
    {
        var easter = OrthodoxEaster.Sunday(year);
        var days = PublicHolidays.Of(year);
        var named = days.Where(day => (day.Month, day.Day) is (1, 1) or (3, 3) or (5, 1) or (5, 6) or (5, 24) or (9, 6) or (9, 22) or (12, 24) or (12, 25) or (12, 26)).ToList();
        var replaced = named.Count(PublicHolidays.IsWeekend);
        var both = named.Count(day => day.DayNumber - easter.DayNumber is >= -2 and <= 1);
        Assert.Equal((10, 14 + replaced - both), (named.Count, days.Count));
    });
}
