namespace WegoBot.Dialogue.Tests;

public class CentreTests
{
    [Theory]
    [InlineData(CentreState.Full)]
    [InlineData(CentreState.Closed)]
    public void A_centre_that_takes_no_messages_is_named_and_not_offered(CentreState state)
    {
        var talk = AtTheCentres(ShippedContent.WithCentres(centre => centre.Id == "ruse" ? centre with { State = state } : centre));
        Assert.DoesNotContain(talk.Buttons, button => button.Choice == new Choice(Trigger.Centre, "ruse"));
        Assert.Contains(talk.Screen.Lines, line => line.Key == $"centre.{state.ToString().ToLowerInvariant()}");
        Assert.Contains(talk.Buttons, button => button.Choice == new Choice(Trigger.Centre, "plovdiv"));
    }

    [Theory]
    [InlineData(0, false)]
    [InlineData(30, false)]
    [InlineData(-1, true)]
    public void A_centre_that_is_full_until_a_day_is_offered_again_on_the_next(int daysFromNow, bool isOffered)
    {
        var until = DateOnly.FromDateTime(new Talk(ShippedLanguages.Bulgarian).Now).AddDays(daysFromNow);
        var talk = AtTheCentres(ShippedContent.WithCentres(centre => centre.Id == "ruse" ? centre with { State = CentreState.Full, FullUntil = until } : centre));
        Assert.Equal(isOffered, talk.Buttons.Any(button => button.Choice == new Choice(Trigger.Centre, "ruse")));
        Assert.Equal(!isOffered, talk.Screen.Lines.Any(line => line.Key == "centre.full_until"));
        if (isOffered) Assert.Equal(Stage.Contact, talk.Press(Trigger.Centre, "ruse").Conversation.Stage);
    }

    [Fact]
    public void A_centre_that_has_just_closed_cannot_be_chosen_by_an_old_button()
    {
        var talk = AtTheCentres(ShippedContent.DialogueEngine);
        var ruse = talk.Buttons.Single(button => button.Choice == new Choice(Trigger.Centre, "ruse")).Id;
        talk.DialogueEngine = ShippedContent.WithCentres(centre => centre with { State = CentreState.Closed });
        Assert.False(talk.Take(Message.Press(ruse)).Changed);
        Assert.Equal(Stage.Centre, talk.Conversation.Stage);
        Assert.Contains(talk.Screen.Lines, line => line.Key == "centre.none_open");
    }

    [Theory]
    [InlineData(CentreState.Full)]
    [InlineData(CentreState.Closed)]
    public void When_her_centre_closes_before_she_agrees_nothing_is_sent_and_she_chooses_another(CentreState state)
    {
        var talk = new Talk(ShippedLanguages.Bulgarian).Begun().AtThePreview("training");
        talk.Press(Trigger.Continue);
        talk.DialogueEngine = ShippedContent.WithCentres(centre => centre.Id == "ruse" ? centre with { State = state } : centre);
        Assert.Null(talk.Press(Trigger.Agree).Referral);
        Assert.Equal((Stage.Centre, Notices.CentreNotOpen), (talk.Conversation.Stage, talk.Conversation.Notice));

        talk.Press(Trigger.Centre, "plovdiv");
        Assert.Equal("training", Assert.Single(talk.Conversation.Draft.Measures));
    }

    [Fact]
    public void To_call_or_visit_is_offered_only_where_the_catalogue_has_the_phone_or_the_address()
    {
        Assert.Equal([ContactPreference.Chat], WaysToAnswer(centre => centre with { Phone = null, Address = null }));
        Assert.Equal([ContactPreference.Chat, ContactPreference.Call], WaysToAnswer(centre => centre with { Phone = "0800 1 8676", Address = null }));
        Assert.Equal([ContactPreference.Chat, ContactPreference.Visit], WaysToAnswer(centre => centre with { Phone = null, Address = ShippedLanguages.Both("тук", "here") }));
    }

    [Fact]
    public void The_centre_of_her_region_stands_first_and_any_can_be_chosen()
    {
        var talk = new Talk(ShippedLanguages.Bulgarian).Begun();
        talk.Press(Trigger.Regions);
        talk.Press(Trigger.Region, "targovishte");
        talk.Press(Trigger.Refer);
        talk.Press(Trigger.Continue);
        Assert.Equal(["targovishte", "ruse", "plovdiv"], talk.Buttons.Where(button => button.Choice.Trigger == Trigger.Centre).Select(button => button.Choice.Value));
    }

    [Fact]
    public void Whoever_was_with_a_centre_or_a_measure_that_is_gone_from_the_catalogue_finds_herself_at_home()
    {
        var without = ShippedContent.With(catalogue => catalogue with { Centres = catalogue.Centres.Skip(1).ToList(), Measures = catalogue.Measures.Skip(1).ToList() });
        foreach (var stage in Enum.GetValues<Stage>().Where(stage => stage is not (Stage.Anywhere or Stage.Left)))
        {
            var gone = new Conversation { Stage = stage, Safe = true, CardSeen = true, Measure = "kindergarten", NavigationHistory = [new Place(Stage.Measure, "kindergarten")], Draft = new ReferralDraft { Centre = "ruse" } };
            var around = new TurnContext(new DateTime(2026, 11, 23), ChannelKind.WebChat);
            Assert.NotEmpty(without.Draw(gone, "c", around).Lines);
            var back = without.Take(gone, "c", Message.Say("назад"), around).Conversation;
            Assert.NotEmpty(without.Draw(back, "c", around).Lines);
        }
    }

    private static Talk AtTheCentres(DialogueEngine scripts)
    {
        var talk = new Talk(ShippedLanguages.Bulgarian) { DialogueEngine = scripts }.Begun();
        talk.Press(Trigger.Refer);
        talk.Press(Trigger.Continue);
        return talk;
    }

    private static IEnumerable<ContactPreference> WaysToAnswer(Func<Centre, Centre> change)
    {
        var talk = AtTheCentres(ShippedContent.WithCentres(change));
        talk.Press(Trigger.Centre, "ruse");
        return talk.Buttons.Where(button => button.Choice.Trigger == Trigger.Contact).Select(button => Enum.Parse<ContactPreference>(button.Choice.Value));
    }
}
