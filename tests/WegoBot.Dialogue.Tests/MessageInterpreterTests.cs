namespace WegoBot.Dialogue.Tests;

public class MessageInterpreterTests
{
    [Theory]
    [InlineData("SOS")]
    [InlineData("sos")]
    [InlineData("112")]
    public void A_cry_for_help_is_never_taken_for_a_code(string cry)
    {
        foreach (var stage in new[] { Stage.EnterCode, Stage.CodeCheck })
        {
            var turn = At(stage).Says(cry);
            Assert.Equal(Stage.HelpNow, turn.Conversation.Stage);
            Assert.Equal(0, turn.Conversation.WrongCodes);
        }
    }

    [Fact]
    public void Typing_a_buttons_label_is_pressing_it()
    {
        foreach (var words in new[] { "Пловдив", "пловдив", "plovdiv", " Пловдив. " })
            Assert.Equal("plovdiv", At(Stage.Centre).Says(words).Conversation.Draft.Centre);
    }

    [Fact]
    public void Consent_is_given_by_its_button_alone()
    {
        var consent = At(Stage.Consent, draft => draft with { Centre = "ruse" });
        foreach (var words in new[] { "да", "съгласна съм", "Съгласна съм, изпратете", "I agree, please send it", "yes", "изпратете" })
            Assert.Null(consent.Says(words).Referral);
    }

    [Fact]
    public void Words_of_danger_are_heard_even_where_they_stand_on_a_button()
    {
        var scripts = ShippedContent.With(catalogue => catalogue with { Regions = [new Region("ruse", ShippedLanguages.Both("той ме бие", "he hits me"))] });
        var turn = scripts.Take(new Conversation { Stage = Stage.Region, Safe = true, CardSeen = true }, "m", Message.Say("той ме бие"), Around);
        Assert.Equal(Stage.Distress, turn.Conversation.Stage);
    }

    private static readonly TurnContext Around = new(new DateTime(2026, 11, 23, 10, 0, 0, DateTimeKind.Unspecified), ChannelKind.Telegram);

    private static Speaker At(Stage stage, Func<ReferralDraft, ReferralDraft>? draft = null) =>
        new(new Conversation { Stage = stage, Safe = true, CardSeen = true, Code = "4000123412341230", Draft = (draft ?? (same => same))(new ReferralDraft()) });

    private sealed record Speaker(Conversation Conversation)
    {
        public Turn Says(string words) => ShippedContent.DialogueEngine.Take(Conversation, "m", Message.Say(words), Around);
    }
}
