using System.Globalization;
using WegoBot.Notifications;

namespace WegoBot.Tests.Notifications;

/// <summary>The hours at which somebody wants no notice, as the clock on the wall in Sofia shows them.</summary>
public sealed class QuietHoursTests
{
    [Theory]
    [InlineData(22, 7, "2026-11-23T20:00Z", "2026-11-24T05:00Z")] // 22:00 to 7:00
    [InlineData(22, 7, "2026-11-24T04:59Z", "2026-11-24T05:00Z")]
    [InlineData(9, 12, "2026-11-24T08:30Z", "2026-11-24T10:00Z")]
    [InlineData(22, 4, "2026-03-28T22:00Z", "2026-03-29T01:00Z")] // four o'clock comes an hour early
    [InlineData(22, 3, "2026-03-28T22:00Z", "2026-03-29T01:00Z")] // three o'clock is skipped
    [InlineData(22, 3, "2026-10-24T22:00Z", "2026-10-25T00:00Z")] // three o'clock comes twice: the first
    [InlineData(22, 4, "2026-10-25T01:30Z", "2026-10-25T02:00Z")]
    public void Quiet_hours_end_when_the_clock_shows_it(int from, int to, string at, string end)
    {
        Assert.True(new QuietHours(from, to).Include(Zulu(at)));
        Assert.Equal(Zulu(end), new QuietHours(from, to).End(Zulu(at)));
    }

    [Fact]
    public void They_always_end_and_are_quiet_until_then()
    {
        foreach (var (from, to) in new[] { (22, 7), (3, 4), (4, 3), (0, 23), (2, 5), (9, 17) })
            for (var at = Zulu("2026-03-27T00:00Z"); at < Zulu("2026-10-27T00:00Z"); at = at.AddMinutes(at.Month is > 3 and < 10 ? 777 : 20))
            {
                var quiet = new QuietHours(from, to);
                if (!quiet.Include(at))
                    continue;
                var end = quiet.End(at);
                Assert.InRange(end, at.AddMinutes(1), at.AddHours(48));
                Assert.True(quiet.Include(end.AddMinutes(-1)));
                Assert.False(quiet.Include(end), $"{from}–{to} at {at:u} until {end:u}");
            }
    }

    private static DateTimeOffset Zulu(string time) => DateTimeOffset.ParseExact(time, "yyyy-MM-dd'T'HH:mm'Z'", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);
}
