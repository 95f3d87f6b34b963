namespace WegoBot.Dialogue.Tests;

/// <summary>A phone number that she may give for a call: a step of its own, and what it means first.</summary>
public class NumberTests
{
    [Fact]
    public void Before_she_types_one_she_reads_who_sees_it_and_that_a_call_may_be_heard()
    {
        var talk = TakenOn();
        talk.Press(Trigger.GiveNumber);
        foreach (var words in new[] { "само един човек от Център Динамика", "може да се разбере коя сте", "Разговорът може да бъде чут", "може да се види в сметката", "Изтрива се при центъра", "Помощта не зависи от това" })
            Assert.Contains(talk.Screen.Lines, line => line.Text.Contains(words, StringComparison.Ordinal));
    }

    [Fact]
    public void Exactly_what_she_saw_goes_and_only_by_the_button()
    {
        var talk = TakenOn();
        talk.Press(Trigger.GiveNumber);
        Assert.Null(talk.Say("моят номер е 0888 123 456").Number);
        talk.Press(Trigger.CallTime, nameof(SafeTime.Evening));
        Assert.Equal("+359 88 812 3456\nБезопасно време: вечер\nДадох телефонен номер за обаждане.", talk.Quotes);
        Assert.Null(talk.Say("Съгласна съм, дайте го").Number);
        Assert.Null(talk.Say("да").Number);
        var given = talk.Press(Trigger.AgreeToNumber);
        Assert.Equal(("+359 88 812 3456", SafeTime.Evening), (given.Number!.Given!.Number, Assert.Single(given.Number.Given.Times)));
        Assert.Equal("Дадох телефонен номер за обаждане.", given.Message!.Text);
        Assert.Equal((Stage.MyReferral, Notices.NumberGiven, null), (given.Conversation.Stage, given.Conversation.Notice, given.Conversation.Number));
        Assert.Contains(talk.Screen.Lines, line => line.Text.EndsWith("завършва на 56.", StringComparison.Ordinal));
        Assert.DoesNotContain(talk.Screen.Lines, line => line.Text.Contains("812", StringComparison.Ordinal));
    }

    [Fact]
    public void She_takes_it_back_at_any_time_also_when_the_centre_takes_none_any_more()
    {
        var talk = Given();
        talk.Press(Trigger.GiveNumber);
        var back = talk.Press(Trigger.TakeBackNumber);
        Assert.Equal((new NumberChange(null), Notices.NumberTakenBack), (back.Number, back.Conversation.Notice));
        Assert.DoesNotContain(talk.Screen.Lines, line => line.Key == "number.given");
    }

    [Fact]
    public void Another_number_takes_its_place_and_turning_away_keeps_none()
    {
        var talk = Given();
        talk.Press(Trigger.GiveNumber);
        talk.Say("+90 532 123 45 67");
        Assert.Equal("+90 532 123 45 67", talk.Conversation.Number!.Number);
        talk.Press(Trigger.MyReferral);
        Assert.Null(talk.Conversation.Number);
        talk.Press(Trigger.GiveNumber);
        talk.Say("0899 123 457");
        Assert.Equal("57", talk.Press(Trigger.AgreeToNumber).Number!.Given!.End);
    }

    [Theory]
    [InlineData("0888 123")]
    [InlineData("0888 123 456 и 0899 123 456")]
    [InlineData("12345")]
    [InlineData("0800 1 8676")]
    public void What_is_no_number_of_hers_is_asked_for_again(string words)
    {
        var talk = TakenOn();
        talk.Press(Trigger.GiveNumber);
        var turn = talk.Say(words);
        Assert.Equal((Stage.Number, Notices.NotANumber), (turn.Conversation.Stage, turn.Conversation.Notice));
    }

    [Fact]
    public void Everything_else_that_she_types_there_means_what_it_means_everywhere()
    {
        var talk = TakenOn();
        talk.Press(Trigger.GiveNumber);
        Assert.Equal(Stage.HelpNow, talk.Say("112").Conversation.Stage);
        talk.Press(Trigger.Back);
        Assert.Equal(Stage.Distress, talk.Say("той ме бие, 0888 123 456").Conversation.Stage);
        talk.Press(Trigger.Back);
        Assert.Equal(Notices.NotUnderstood, talk.Say("ъхмпф дзън").Conversation.Notice);
        Assert.Equal(Stage.MyReferral, talk.Say("<code>").Conversation.Stage);
        talk.Press(Trigger.GiveNumber);
        Assert.Equal(Stage.Left, talk.Say("стоп").Conversation.Stage);
    }

    [Fact]
    public void A_centre_that_has_not_taken_it_on_or_has_closed_it_gets_none()
    {
        var talk = Sent();
        Assert.DoesNotContain(talk.Buttons, button => button.Choice.Trigger == Trigger.GiveNumber);
        talk = TakenOn();
        talk.Press(Trigger.GiveNumber);
        talk.Say("0888 123 456");
        talk.CentreSays(ReferralStatus.Done, "write_again");
        var turn = talk.Press(Trigger.AgreeToNumber);
        Assert.Equal((Stage.MyReferral, Notices.MessageNotTaken, null), (turn.Conversation.Stage, turn.Conversation.Notice, turn.Number));
    }

    [Fact]
    public void Forgetting_everything_takes_it_back_and_says_so()
    {
        var talk = Given();
        talk.Say("забрави всичко");
        Assert.Contains(talk.Screen.Lines, line => line.Key == "forget.number");
        Assert.Equal(new NumberChange(null), talk.Press(Trigger.Confirm).Number);
        Assert.Null(Given().Press(Trigger.Leave).Number);
    }

    private static Talk Given()
    {
        var talk = TakenOn();
        talk.Press(Trigger.GiveNumber);
        talk.Say("0888 123 456");
        talk.Press(Trigger.AgreeToNumber);
        return talk;
    }

    private static Talk TakenOn()
    {
        var talk = Sent();
        talk.CentreSays(ReferralStatus.Accepted, "look_again_soon");
        return talk;
    }

    private static Talk Sent()
    {
        var talk = new Talk(ShippedLanguages.Bulgarian).Begun().AtThePreview("leave");
        talk.Press(Trigger.Continue);
        talk.Press(Trigger.Agree);
        talk.Press(Trigger.Noted);
        talk.Press(Trigger.HasCode);
        return talk;
    }
}
