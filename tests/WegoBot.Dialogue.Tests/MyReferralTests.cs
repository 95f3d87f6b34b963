namespace WegoBot.Dialogue.Tests;

public class MyReferralTests
{
    [Fact]
    public void After_five_wrong_codes_even_the_right_one_waits_for_a_quarter_of_an_hour()
    {
        var talk = Sent();
        for (var i = 1; i <= 5; i++) Assert.Equal(Notices.CodeUnknown, talk.Say($"500000000000000{i}").Conversation.Notice);
        Assert.Equal(Notices.CodeWait, talk.Say("<code>").Conversation.Notice);
        talk.Passes(TimeSpan.FromMinutes(15) - TimeSpan.FromSeconds(1));
        Assert.Equal(Notices.CodeWait, talk.Say("<code>").Conversation.Notice);
        talk.Passes(TimeSpan.FromSeconds(1));
        Assert.Equal(Stage.MyReferral, talk.Say("<code>").Conversation.Stage);
    }

    [Fact]
    public void A_clock_that_is_put_back_makes_nobody_wait_for_longer()
    {
        var talk = Sent();
        for (var i = 1; i <= 5; i++) talk.Say($"500000000000000{i}");
        talk.Passes(TimeSpan.FromMinutes(5) - TimeSpan.FromHours(1));
        Assert.Equal(Stage.MyReferral, talk.Say("<code>").Conversation.Stage);
    }

    [Fact]
    public void While_codes_rest_everything_else_works()
    {
        var talk = Sent();
        for (var i = 1; i <= 6; i++) talk.Say($"500000000000000{i}");
        Assert.Equal(Stage.HelpNow, talk.Say("помощ").Conversation.Stage);
        Assert.Equal(Stage.Measure, talk.Say("детска градина").Conversation.Stage);
        Assert.Equal(Stage.MyReferral, talk.Say("моето насочване").Conversation.Stage);
        Assert.Equal(Stage.Left, talk.Say("стоп").Conversation.Stage);
    }

    [Fact]
    public void While_codes_rest_everywhere_none_is_judged_nor_counted()
    {
        var home = new Conversation { Stage = Stage.Home, Language = ShippedLanguages.Bulgarian, Safe = true, CardSeen = true };
        var resting = new TurnContext(new DateTime(2026, 11, 23, 10, 0, 0, DateTimeKind.Unspecified), ChannelKind.Telegram) { CodesRest = true };
        var after = ShippedContent.DialogueEngine.Take(home, "rest", Message.Say("4000 1234 1234 1231"), resting).Conversation;
        Assert.Equal((Stage.EnterCode, Notices.CodeLater, 0, null), (after.Stage, after.Notice, after.WrongCodes, after.Referral));
    }

    [Fact]
    public void A_right_code_forgives_the_wrong_ones_before_it()
    {
        var talk = Sent();
        for (var i = 1; i <= 4; i++) talk.Say($"500000000000000{i}");
        Assert.Equal((Stage.MyReferral, 0), (talk.Say("<code>").Conversation.Stage, talk.Conversation.WrongCodes));
    }

    [Theory]
    [InlineData(ReferralStatus.Done, "agreed_together")]
    [InlineData(ReferralStatus.Declined, "no_room_now")]
    public void What_the_centre_closed_meanwhile_is_not_taken_back_nor_said_to_be(ReferralStatus status, string answer)
    {
        var talk = Sent();
        talk.Press(Trigger.Withdraw);
        talk.CentreSays(status, answer);
        var turn = talk.Press(Trigger.Confirm);
        Assert.Null(turn.Withdraw);
        Assert.Null(turn.Conversation.Notice);
        Assert.Contains(talk.Screen.Lines, line => line.Key == $"answer.{answer}");
    }

    [Fact]
    public void Each_prepared_answer_reaches_her_with_its_status()
    {
        foreach (var answer in ShippedContent.Catalogue.Answers)
        {
            var talk = Sent();
            talk.CentreSays(answer.For, answer.Id);
            Assert.Contains(talk.Screen.Lines, line => line.Key == $"my_referral.{answer.For.ToString().ToLowerInvariant()}");
            Assert.Contains(talk.Screen.Lines, line => line.Key == $"answer.{answer.Id}" && line.Kind == LineKind.Quote);
        }
    }

    [Theory]
    [InlineData(ReferralStatus.Declined)]
    [InlineData(ReferralStatus.Expired)]
    public void A_no_never_stands_without_another_way(ReferralStatus status)
    {
        var talk = Sent();
        talk.CentreSays(status, "");
        Assert.Contains(talk.Screen.Lines, line => line.Key == "my_referral.others" && line.Text.Contains("Джендър алтернативи", StringComparison.Ordinal));
        Assert.Contains(talk.Screen.Lines, line => line.Key == "my_referral.help_now");
        Assert.Contains(talk.Buttons, button => button.Choice.Trigger == Trigger.Refer);
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
