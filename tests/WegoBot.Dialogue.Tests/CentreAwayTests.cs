using System.Globalization;

namespace WegoBot.Dialogue.Tests;

/// <summary>A message that cannot be read in time waits only if she chooses that, whatever the clock does meanwhile.</summary>
public sealed partial class CentreAwayTests
{
    /// <summary>Times as the clock on the wall in Bulgaria shows them; the centre reads on weekdays from nine to five.</summary>
    [Theory]
    [InlineData("2026-11-23 17:00", "Четат отново утре, вторник, от 09:00.")] // closing time is closed
    [InlineData("2026-11-24 03:15", "Четат отново днес от 09:00.")]
    [InlineData("2026-11-27 18:30", "Четат отново на 30 ноември 2026 г. (понеделник), от 09:00.")]
    [InlineData("2026-11-29 12:00", "Четат отново утре, понеделник, от 09:00.")]
    [InlineData("2026-12-23 18:00", "Четат отново на 29 декември 2026 г. (вторник), от 09:00.")] // Christmas, and Monday instead of Saturday
    [InlineData("2026-04-10 10:00", "Четат отново на 14 април 2026 г. (вторник), от 09:00.")] // Easter
    [InlineData("2026-03-29 02:30", "Четат отново утре, понеделник, от 09:00.")] // before the clocks go forward
    [InlineData("2026-03-29 04:30", "Четат отново утре, понеделник, от 09:00.")] // after it
    [InlineData("2026-10-25 03:30", "Четат отново утре, понеделник, от 09:00.")] // the hour that comes twice
    public void Outside_its_hours_she_is_told_when_the_centre_reads_next_and_chooses(string now, string said)
    {
        var talk = AtTheCentres(now, CentreHours.Of("ruse"));
        Assert.Contains(talk.Screen.Lines, line => line.Text == said);
        talk.Press(Trigger.Centre, "ruse");
        Assert.Equal(Stage.CentreAway, talk.Conversation.Stage);
        Assert.Contains(talk.Screen.Lines, line => line.Text == said);
        Assert.Contains(talk.Screen.Lines, line => line.Key == "centre_away.text");
        Assert.Equal([Trigger.Wait, Trigger.OtherCentre], talk.Buttons.Select(button => button.Choice.Trigger).Take(2));
    }

    [Theory]
    [InlineData("2026-03-28 20:00", "Четат отново утре, неделя, от 09:00.")]
    [InlineData("2026-10-24 20:00", "Четат отново утре, неделя, от 09:00.")]
    public void The_night_of_a_clock_change_moves_no_opening(string now, string said) =>
        Assert.Contains(AtTheCentres(now, CentreHours.Of("ruse", CentreHours.EveryDay)).Screen.Lines, line => line.Text == said);

    [Theory]
    [InlineData("2026-11-23 09:00")]
    [InlineData("2026-11-23 16:59")]
    public void In_its_hours_nothing_comes_between(string now)
    {
        var talk = AtTheCentres(now, CentreHours.Of("ruse"));
        Assert.Single(talk.Screen.Lines, line => line.Key == "reading.now");
        talk.Press(Trigger.Centre, "ruse");
        Assert.Equal(Stage.Contact, talk.Conversation.Stage);
        ToTheConsent(talk);
        Assert.DoesNotContain(talk.Screen.Lines, line => line.Key.StartsWith("reading.", StringComparison.Ordinal));
        Assert.NotNull(talk.Press(Trigger.Agree).Referral);
    }

    [Fact]
    public void Hours_that_nobody_has_confirmed_are_shown_nowhere_and_ask_her_nothing()
    {
        var talk = AtTheCentres("2026-11-28 23:00", new CentreHours());
        talk.Press(Trigger.Centre, "ruse");
        ToTheConsent(talk);
        talk.Press(Trigger.Agree);
        talk.Press(Trigger.Skip);
        Assert.Equal(Stage.MyReferral, talk.Conversation.Stage);
        Assert.DoesNotContain(talk.Screen.Lines, line => line.Key.StartsWith("reading.", StringComparison.Ordinal));
    }

    [Fact]
    public void Who_chose_to_wait_is_not_asked_again_and_sees_after_sending_when_they_read()
    {
        var talk = AtTheCentres("2026-11-27 18:30", CentreHours.Of("ruse"));
        talk.Press(Trigger.Centre, "ruse");
        talk.Press(Trigger.Wait, "2026-11-30");
        Assert.Equal(Stage.Contact, talk.Conversation.Stage);
        ToTheConsent(talk);
        talk.Passes(TimeSpan.FromHours(12));
        Assert.NotNull(talk.Press(Trigger.Agree).Referral);
        Assert.Contains(talk.Screen.Lines, line => line is { Key: "reading.next", Kind: LineKind.Text });
        talk.Press(Trigger.Skip);
        Assert.Contains(talk.Screen.Lines, line => line.Key == "reading.next");
    }

    [Fact]
    public void When_the_centre_closes_between_the_preview_and_the_consent_she_chooses_before_she_agrees()
    {
        var talk = AtTheCentres("2026-11-23 16:59", CentreHours.Of("ruse"));
        talk.Press(Trigger.Centre, "ruse");
        ToThePreview(talk);
        talk.Passes(TimeSpan.FromMinutes(1));
        talk.Press(Trigger.Continue);
        Assert.Equal(Stage.CentreAway, talk.Conversation.Stage);
        talk.Press(Trigger.Wait, "2026-11-24");
        Assert.Equal(Stage.Consent, talk.Conversation.Stage);
        Assert.NotNull(talk.Press(Trigger.Agree).Referral);
    }

    [Fact]
    public void When_the_centre_closes_between_the_consent_and_her_press_nothing_is_sent_until_she_has_chosen()
    {
        var talk = AtTheCentres("2026-11-23 16:59", CentreHours.Of("ruse"));
        talk.Press(Trigger.Centre, "ruse");
        ToTheConsent(talk);
        talk.Passes(TimeSpan.FromMinutes(1));
        Assert.Null(talk.Press(Trigger.Agree).Referral);
        Assert.Equal((Stage.CentreAway, Notices.NothingSentYet), (talk.Conversation.Stage, talk.Conversation.Notice));
        talk.Press(Trigger.Wait, "2026-11-24");
        Assert.Null(talk.Sent);
        Assert.NotNull(talk.Press(Trigger.Agree).Referral);
    }

    [Fact]
    public void A_centre_that_reads_later_than_she_was_told_asks_her_once_more()
    {
        var hours = CentreHours.Of("ruse");
        var talk = AtTheCentres("2026-11-27 18:30", hours);
        talk.Press(Trigger.Centre, "ruse");
        talk.Press(Trigger.Wait, "2026-11-30");
        ToTheConsent(talk);
        hours.With("ruse", settings => settings with { ClosedOn = [new DateOnly(2026, 11, 30)] });
        Assert.Null(talk.Press(Trigger.Agree).Referral);
        Assert.Equal(Stage.CentreAway, talk.Conversation.Stage);
        Assert.NotNull(ThenAgrees(talk, "2026-12-01").Referral);
    }

    [Fact]
    public void A_button_that_she_saw_before_the_day_moved_promises_nothing()
    {
        var hours = CentreHours.Of("ruse");
        var talk = AtTheCentres("2026-11-27 18:30", hours);
        talk.Press(Trigger.Centre, "ruse");
        var old = talk.Buttons.Single(button => button.Choice.Trigger == Trigger.Wait).Id;
        hours.With("ruse", settings => settings with { ClosedOn = [new DateOnly(2026, 11, 30)] });
        Assert.False(talk.Take(Message.Press(old)).Changed);
        Assert.Contains(talk.Screen.Lines, line => line.Text.Contains("1 декември", StringComparison.Ordinal));
    }

    [Fact]
    public void Whoever_looks_at_the_choice_until_the_centre_opens_goes_on_with_the_same_button()
    {
        var talk = AtTheCentres("2026-11-24 08:59", CentreHours.Of("ruse"));
        talk.Press(Trigger.Centre, "ruse");
        var wait = talk.Buttons.Single(button => button.Choice.Trigger == Trigger.Wait).Id;
        talk.Passes(TimeSpan.FromMinutes(2));
        talk.Take(Message.Press(wait));
        Assert.Equal(Stage.Contact, talk.Conversation.Stage);
    }

    [Fact]
    public void Another_centre_is_one_press_away_and_keeps_what_she_asks_for()
    {
        var talk = AtTheCentres("2026-11-27 18:30", CentreHours.Of("ruse"), "training");
        talk.Press(Trigger.Centre, "ruse");
        talk.Press(Trigger.OtherCentre);
        talk.Press(Trigger.Centre, "plovdiv");
        ToTheConsent(talk);
        var sent = talk.Press(Trigger.Agree).Referral!;
        Assert.Equal(("plovdiv", "training"), (sent.Centre, Assert.Single(sent.Measures)));
    }

    [Theory]
    [InlineData("той ме бие", Stage.Distress)]
    [InlineData("помощ", Stage.HelpNow)]
    [InlineData("изход", Stage.Left)]
    [InlineData("Ще пиша и ще изчакам", Stage.Contact)]
    [InlineData("покажете другите центрове", Stage.Centre)]
    public void Danger_help_and_leaving_come_before_the_choice_and_the_choice_can_be_typed(string words, Stage stage)
    {
        var talk = AtTheCentres("2026-11-27 18:30", CentreHours.Of("ruse"));
        talk.Press(Trigger.Centre, "ruse");
        talk.Say(words);
        Assert.Equal(stage, talk.Conversation.Stage);
    }

    [Fact]
    public void Other_ways_after_a_refusal_are_only_centres_that_can_be_chosen()
    {
        var talk = AtTheCentres("2026-11-23 10:00", CentreHours.Of("ruse").WithNobodyAt("plovdiv"));
        talk.Press(Trigger.Centre, "ruse");
        ToTheConsent(talk);
        talk.Press(Trigger.Agree);
        talk.CentreSays(ReferralStatus.Declined, ShippedContent.Catalogue.Answers.First(answer => answer.For == ReferralStatus.Declined).Id);
        talk.Press(Trigger.Skip);
        var others = Assert.Single(talk.Screen.Lines, line => line.Key == "my_referral.others").Text;
        Assert.DoesNotContain(ShippedContent.Catalogue.FindCentre("plovdiv")!.Name.In(ShippedLanguages.Bulgarian), others, StringComparison.Ordinal);
        Assert.Contains(ShippedContent.Catalogue.FindCentre("targovishte")!.Name.In(ShippedLanguages.Bulgarian), others, StringComparison.Ordinal);
    }

    private static Turn ThenAgrees(Talk talk, string day)
    {
        talk.Press(Trigger.Wait, day);
        return talk.Press(Trigger.Agree);
    }

    private static Talk AtTheCentres(string now, CentreHours hours, params ReadOnlySpan<string> measures)
    {
        var talk = new Talk(ShippedLanguages.Bulgarian) { Centres = hours, Now = DateTime.Parse(now, CultureInfo.InvariantCulture) }.Begun();
        talk.Press(Trigger.Refer);
        foreach (var measure in measures) talk.Press(Trigger.Wish, measure);
        talk.Press(Trigger.Continue);
        return talk;
    }

    private static void ToThePreview(Talk talk)
    {
        talk.Press(Trigger.Contact, nameof(ContactPreference.Chat));
        talk.Press(Trigger.Skip);
        talk.Press(Trigger.Skip);
    }

    private static void ToTheConsent(Talk talk)
    {
        ToThePreview(talk);
        talk.Press(Trigger.Continue);
    }
}
