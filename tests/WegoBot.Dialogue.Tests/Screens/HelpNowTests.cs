namespace WegoBot.Dialogue.Tests.Screens;

public class HelpNowTests
{
    private static readonly OpeningHours Weekdays = new(
        false,
        [DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Thursday, DayOfWeek.Friday],
        new TimeOnly(9, 0),
        new TimeOnly(17, 0));

    // 23 November 2026 is a Monday, 28 November a Saturday.
    [Theory]
    [InlineData("2026-11-23T08:59:59", "line.closed_now")]
    [InlineData("2026-11-23T09:00:00", "line.open_now")]
    [InlineData("2026-11-23T16:59:59", "line.open_now")]
    [InlineData("2026-11-23T17:00:00", "line.closed_now")]
    [InlineData("2026-11-28T12:00:00", "line.closed_now")]
    public void Where_hours_are_confirmed_it_says_whether_somebody_answers_now(string time, string said)
    {
        var now = DateTime.Parse(time, null);
        var scripts = ShippedContent.With(catalogue => catalogue with
        {
            Lines = [.. catalogue.Lines.Select(line => line.Id == "national" ? line with { Hours = Weekdays } : line)],
            Centres = [.. catalogue.Centres.Select(centre => centre.Id == "plovdiv" ? centre with { Phone = "0800 11 977", Hours = Weekdays } : centre)],
        });
        var lines = Lines(scripts, now, ShippedLanguages.Bulgarian);
        Assert.Equal(said, After(lines, "0800 1 8676", 2).Key);
        Assert.Equal(said, lines[lines.FindIndex(line => line.Key == "help.centre" && line.Kind == LineKind.Text) + 1].Key);
    }

    [Fact]
    public void On_a_holiday_and_on_a_closed_day_the_centre_does_not_answer_at_its_usual_hours()
    {
        var now = new DateTime(2026, 11, 23, 12, 0, 0, DateTimeKind.Unspecified);
        var scripts = ShippedContent.WithCentres(centre => centre.Id == "plovdiv" ? centre with { Phone = "0800 11 977", Hours = Weekdays } : centre);
        foreach (var isDayOff in new[] { true, false })
        {
            var context = new TurnContext(now, ChannelKind.Telegram) { Centres = new Dictionary<string, CentreAvailability> { ["plovdiv"] = new(CentreState.Open) { IsDayOff = isDayOff } } };
            var lines = scripts.Draw(new Conversation { Stage = Stage.HelpNow, Language = ShippedLanguages.Bulgarian }, "help", context).Lines.ToList();
            Assert.Equal(isDayOff ? "line.closed_now" : "line.open_now", lines[lines.FindIndex(line => line.Key == "help.centre" && line.Kind == LineKind.Text) + 1].Key);
        }
    }

    [Fact]
    public void Where_no_hours_are_confirmed_none_are_said_and_112_comes_again()
    {
        var lines = Lines(ShippedContent.DialogueEngine, new DateTime(2026, 11, 28, 3, 0, 0, DateTimeKind.Unspecified), ShippedLanguages.English);
        Assert.Equal("line.trace", After(lines, "0800 1 8676", 2).Key);
        Assert.Equal("line.always", After(lines, "112", 2).Key);
        Assert.DoesNotContain(lines, line => line.Key is "line.open_now" or "line.closed_now");
        Assert.Equal("help.nobody", lines[^1].Key);
    }

    [Fact]
    public void The_first_number_is_112()
    {
        foreach (var language in ShippedContent.Texts.Languages.All)
            Assert.Equal("112", Lines(ShippedContent.DialogueEngine, default, language).First(line => line.Kind == LineKind.Phone).Text);
    }

    [Fact]
    public void Beside_every_number_on_every_screen_stands_that_a_call_leaves_a_trace()
    {
        foreach (var language in ShippedContent.Texts.Languages.All)
            foreach (var (_, screen) in ShippedScreens.In(language))
                Assert.Equal(screen.Lines.Count(line => line.Kind == LineKind.Phone), screen.Lines.Count(line => line.Key == "line.trace"));
    }

    [Fact]
    public void A_number_that_nobody_is_sure_of_is_not_shown()
    {
        var scripts = ShippedContent.With(catalogue => catalogue with
        {
            Lines = [.. catalogue.Lines.Select(line => line.Id == "alliance" ? line with { Source = line.Source with { Sure = Certainty.Low } } : line)],
        });
        Assert.DoesNotContain(Lines(scripts, default, ShippedLanguages.Bulgarian), line => line.Text == "0800 11 977" || line.Key == "line.alliance.what");
    }

    private static Line After(List<Line> lines, string number, int places) => lines[lines.FindIndex(line => line.Text == number) + places];

    private static List<Line> Lines(DialogueEngine scripts, DateTime now, Language language) =>
        [.. scripts.Draw(new Conversation { Stage = Stage.HelpNow, Language = language }, "help", new TurnContext(now, ChannelKind.Telegram)).Lines];
}
