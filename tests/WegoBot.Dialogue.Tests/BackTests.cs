namespace WegoBot.Dialogue.Tests;

public class BackTests
{
    private static readonly TurnContext Now = new(
        new DateTime(2026, 11, 23, 10, 0, 0, DateTimeKind.Unspecified),
        ChannelKind.Telegram,
        new CaseView(Guid.Empty, "ruse", ReferralStatus.Sent, new DateOnly(2026, 11, 20)));

    [Theory]
    [InlineData("bg")]
    [InlineData("en")]
    public void Back_leads_to_the_stage_before_with_the_same_answers(string code)
    {
        var language = new Language(code);
        var left = new HashSet<Stage>();
        foreach (var (before, button) in Presses(language))
        {
            var onward = Take(before, button.Choice).Conversation;
            if (onward.NavigationHistory.Length <= before.NavigationHistory.Length) continue; // the same place, or a new beginning
            var back = ShippedContent.DialogueEngine.Take(onward, "back", Message.Say("назад"), Now).Conversation;
            Assert.Equal((before.Stage, before.Measure), (back.Stage, back.Measure));
            Assert.Equal(before.Answers.AsEnumerable(), back.Answers.AsEnumerable());
            Assert.Equal(before.NavigationHistory.AsEnumerable(), back.NavigationHistory.AsEnumerable());
            left.Add(before.Stage);
        }

        // From help now there is no way on but back, and from the decoy none but the safe word.
        Assert.Empty(Enum.GetValues<Stage>().Except([Stage.Anywhere, Stage.Left, Stage.HelpNow, Stage.Decoy]).Except(left));
    }

    [Fact]
    public void Back_through_the_questions_asks_each_again_and_her_new_answer_counts()
    {
        var talk = new Talk(ShippedLanguages.Bulgarian).Begun();
        talk.Press(Trigger.Eligibility);
        var asked = new Stack<string>();
        while (talk.Conversation.Stage == Stage.Question)
        {
            asked.Push(talk.Screen.Lines[0].Key);
            talk.Press(Trigger.Answer, nameof(Answer.NotSure));
        }

        while (asked.TryPop(out var question))
        {
            talk.Press(Trigger.Back);
            Assert.Equal((asked.Count, question), (talk.Conversation.Answers.Length, talk.Screen.Lines[0].Key));
        }

        talk.Press(Trigger.Answer, nameof(Answer.No));
        Assert.Equal(new GivenAnswer("money_lasts", Answer.No), Assert.Single(talk.Conversation.Answers));
    }

    [Fact]
    public void Back_from_answering_anew_leads_to_where_the_questions_were_begun()
    {
        var talk = new Talk(ShippedLanguages.English).Begun();
        talk.Press(Trigger.Measures);
        talk.Press(Trigger.Measure, "kindergarten");
        talk.Press(Trigger.Eligibility, "kindergarten");
        talk.Press(Trigger.Answer, nameof(Answer.Yes));
        talk.Press(Trigger.AskAgain);
        talk.Press(Trigger.Back);
        Assert.Equal((Stage.Measure, "kindergarten"), (talk.Conversation.Stage, talk.Conversation.Measure));
    }

    [Fact]
    public void A_result_is_never_shown_without_the_answers_that_it_rests_on()
    {
        var talk = new Talk(ShippedLanguages.English).Begun();
        talk.Say("kindergarten");
        talk.Press(Trigger.Eligibility, "kindergarten");
        talk.Press(Trigger.Answer, nameof(Answer.Yes));
        talk.Press(Trigger.Measure, "kindergarten");
        talk.Press(Trigger.Eligibility, "kindergarten");
        talk.Press(Trigger.AskAgain);
        for (var i = 0; i < 6; i++)
        {
            talk.Say("back");
            Assert.DoesNotContain(talk.Screen.Lines, line => line.Text.EndsWith("because .", StringComparison.Ordinal));
        }
    }

    [Fact]
    public void Back_from_words_of_danger_leads_to_the_open_question()
    {
        var talk = new Talk(ShippedLanguages.Bulgarian).Begun();
        talk.Press(Trigger.Eligibility);
        talk.Press(Trigger.Answer, nameof(Answer.No));
        var question = talk.Screen.Lines[0];
        talk.Say("той ме бие");
        talk.Say("ще ме убие");
        talk.Press(Trigger.HelpNow);
        talk.Press(Trigger.Back);
        Assert.Equal(Stage.Distress, talk.Conversation.Stage);
        talk.Press("Обратно към разговора");
        Assert.Equal(question, talk.Screen.Lines[0]);
    }

    private static IEnumerable<(Conversation Before, Button Button)> Presses(Language language) =>
        from before in ShippedScreens.Conversations(language)
        where before.Stage != Stage.Left && !(before.Stage == Stage.Result && before.Answers is [])
        from button in ShippedContent.DialogueEngine.Draw(before, "back", Now).Rows.SelectMany(row => row)
        where button.Choice.Trigger is not (Trigger.Back or Trigger.Home or Trigger.Leave)
        select (before, button);

    private static Turn Take(Conversation conversation, Choice choice) =>
        ShippedContent.DialogueEngine.Take(conversation, "back", Message.Press(new ButtonIds("back", conversation.Screen).Of(choice)), Now);
}
