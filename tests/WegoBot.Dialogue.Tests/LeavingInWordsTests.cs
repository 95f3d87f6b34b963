namespace WegoBot.Dialogue.Tests;

public class LeavingInWordsTests
{
    private static readonly TurnContext Now = new(new DateTime(2026, 11, 23, 10, 0, 0, DateTimeKind.Unspecified), ChannelKind.Telegram);

    private const string Code = "4000123412341230";

    public static TheoryData<Stage> Stages() => [.. Enum.GetValues<Stage>().Where(stage => stage is not (Stage.Anywhere or Stage.Left))];

    [Theory]
    [MemberData(nameof(Stages))]
    public void Every_stage_is_left_in_a_word(Stage stage)
    {
        foreach (var words in new[] { "стоп", "изход", "/изход", "stop", "exit", "/exit" })
            Assert.True(Said(At(stage, ShippedLanguages.Bulgarian, code: null), words, Now) is { Forgotten: true, Conversation.Stage: Stage.Left }, words);
    }

    /// <summary>The code is nowhere else once it is erased here, and a word may be hasty, or another's.</summary>
    [Theory]
    [MemberData(nameof(Stages))]
    public void Words_show_an_unconfirmed_code_once_more_and_then_leave(Stage stage)
    {
        foreach (var channel in Enum.GetValues<ChannelKind>())
        {
            foreach (var language in ShippedContent.Texts.Languages.All)
            {
                foreach (var words in new[] { "стоп", "изход моля", "Exit!", "/exit", "бърз изход", "Quick exit", "чао" })
                {
                    var now = Now with { Channel = channel };
                    var turn = Said(At(stage, language, Code), words, now);
                    if (stage != Stage.KeepCode)
                    {
                        Assert.Equal((Stage.KeepCode, Code, false), (turn.Conversation.Stage, turn.Conversation.Code, turn.Forgotten));
                        var screen = ShippedContent.DialogueEngine.Draw(turn.Conversation, "words", now);
                        Assert.Equal(Trigger.Leave, screen.Rows[0][0].Choice.Trigger);
                        Assert.Equal(CaseCode.Spoken(Code), screen.Lines.Single(line => line.Kind == LineKind.Code).Text);
                        turn = Said(turn.Conversation, words, now);
                    }

                    Assert.True(turn is { Forgotten: true, Conversation: { Stage: Stage.Left, Code: null } }, words);
                }
            }
        }
    }

    [Theory]
    [InlineData(Stage.Greeting, "не")]
    [InlineData(Stage.Greeting, "not now")]
    [InlineData(Stage.Forget, "Да, забрави всичко")]
    [InlineData(Stage.Forget, "Yes, forget everything")]
    public void No_other_words_destroy_it_either(Stage stage, string words)
    {
        foreach (var language in ShippedContent.Texts.Languages.All)
        {
            var turn = Said(At(stage, language, Code) with { Safe = false }, words, Now);
            Assert.Equal((Code, false), (turn.Conversation.Code, turn.Forgotten));
        }
    }

    [Theory]
    [MemberData(nameof(Stages))]
    public void The_exit_itself_asks_nothing(Stage stage) =>
        Assert.True(ShippedContent.DialogueEngine.Take(At(stage, ShippedLanguages.Bulgarian, Code), "words", Message.Press(ButtonIds.Leave), Now) is { Forgotten: true, Conversation.Code: null });

    [Theory]
    [MemberData(nameof(Stages))]
    public void Help_is_reached_from_every_stage_in_a_word(Stage stage)
    {
        foreach (var words in new[] { "помощ", "помощ сега", "112", "help", "sos" })
            Assert.True(Said(At(stage, ShippedLanguages.Bulgarian, Code), words, Now).Conversation.Stage == Stage.HelpNow, words);
    }

    private static Conversation At(Stage stage, Language language, string? code) => new()
    {
        Stage = stage,
        Language = language,
        Safe = true,
        CardSeen = true,
        Measure = ShippedContent.Catalogue.Measures[0].Id,
        Code = code,
        Draft = new ReferralDraft { Centre = "ruse" },
    };

    private static Turn Said(Conversation at, string words, TurnContext now) =>
        ShippedContent.DialogueEngine.Take(at, "words", Message.Say(words), now);
}
