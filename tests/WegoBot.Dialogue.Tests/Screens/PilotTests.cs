namespace WegoBot.Dialogue.Tests.Screens;

public class PilotTests
{
    private static readonly DateOnly First = new(2026, 12, 3);
    private static readonly DateOnly Last = new(2027, 9, 2);

    [Theory]
    [InlineData("2026-12-02T23:59:59", false)]
    [InlineData("2026-12-03T00:00:00", true)]
    [InlineData("2027-05-01T12:00:00", true)]
    [InlineData("2027-09-02T23:59:59", true)]
    [InlineData("2027-09-03T00:00:00", false)]
    public void A_pilot_is_shown_from_its_first_to_its_last_day(string time, bool shown)
    {
        var line = InRuse(DateTime.Parse(time, null), ShippedLanguages.Bulgarian);
        Assert.Equal(shown ? "status_in.pilot" : "status_in.proposed", line.Key);
        Assert.Equal(shown, line.Text == "Русе: изпробва се там от 3 декември 2026 г. до 2 септември 2027 г.");
    }

    [Fact]
    public void The_days_are_written_as_the_English_write_them() =>
        Assert.Equal("Ruse: being tried there from 3 December 2026 to 2 September 2027", InRuse(new DateTime(2027, 1, 1), ShippedLanguages.English).Text);

    [Fact]
    public void A_pilot_is_shown_in_its_own_region_alone()
    {
        var lines = Screen(new DateTime(2027, 1, 1), ShippedLanguages.Bulgarian, region: null).Lines;
        Assert.Single(lines, line => line.Key == "status_in.pilot");
        var elsewhere = Screen(new DateTime(2027, 1, 1), ShippedLanguages.Bulgarian, region: "plovdiv").Lines;
        Assert.DoesNotContain(elsewhere, line => line.Key == "status_in.pilot");
    }

    [Fact]
    public void A_pilot_that_nobody_is_sure_of_is_not_shown() =>
        Assert.Equal("status_in.proposed", InRuse(new DateTime(2027, 1, 1), ShippedLanguages.Bulgarian, Certainty.Low).Key);

    private static Line InRuse(DateTime now, Language language, Certainty sure = Certainty.High) =>
        Screen(now, language, "ruse", sure).Lines.Single(line => line.Key.StartsWith("status_in.", StringComparison.Ordinal));

    private static Screen Screen(DateTime now, Language language, string? region, Certainty sure = Certainty.High)
    {
        var scripts = ShippedContent.With(catalogue => catalogue with
        {
            Measures = [.. catalogue.Measures.Select(measure => measure with
            {
                Statuses = new Dictionary<string, RegionStatus> { ["ruse"] = new(MeasureStatus.Pilot, First, Last, measure.Source with { Sure = sure }) },
            })],
        });
        var reading = new Conversation { Stage = Stage.Measure, Measure = "housing", Region = region, Language = language, Safe = true, CardSeen = true };
        return scripts.Draw(reading, "pilot", new TurnContext(now, ChannelKind.WebChat));
    }
}
