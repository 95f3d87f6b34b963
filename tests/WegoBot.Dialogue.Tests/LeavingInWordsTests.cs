namespace WegoBot.Dialogue.Tests;

public class LeavingInWordsTests
{
    private static readonly TurnContext Now = new(new DateTime(2026, 11, 23, 10, 0, 0, DateTimeKind.Unspecified), ChannelKind.Telegram);

    public static TheoryData<Stage> Stages() => [.. Enum.GetValues<Stage>().Where(stage => stage is not (Stage.Anywhere or Stage.Left))];

    [Theory]
    [MemberData(nameof(Stages))]
    public void Every_stage_is_left_in_a_word(Stage stage)
    {
        foreach (var words in new[] { "стоп", "изход", "/изход", "stop", "exit", "/exit" })
            Assert.True(Said(stage, words) is { Forgotten: true, Conversation.Stage: Stage.Left }, words);
    }

    [Theory]
    [MemberData(nameof(Stages))]
    public void Help_is_reached_from_every_stage_in_a_word(Stage stage)
    {
        foreach (var words in new[] { "помощ", "помощ сега", "112", "help", "sos" })
            Assert.True(Said(stage, words).Conversation.Stage == Stage.HelpNow, words);
    }

    private static Turn Said(Stage stage, string words)
    {
        var at = new Conversation { Stage = stage, Safe = true, CardSeen = true, Measure = ShippedContent.Catalogue.Measures[0].Id, Code = "4000123412341230", Draft = new ReferralDraft { Centre = "ruse" } };
        return ShippedContent.DialogueEngine.Take(at, "words", Message.Say(words), Now);
    }
}
