using WegoBot.Dialogue.Tests.Understanding;

namespace WegoBot.Dialogue.Tests;

public class LeavingInWordsTests
{
    private static readonly TurnContext Now = new(new DateTime(2026, 11, 23, 10, 0, 0, DateTimeKind.Unspecified), ChannelKind.Telegram);

    private const string Code = "4000123412341230";

    private const string Others = "5000123412341233";

    private static readonly Guid Hers = new(1, 0, 0, new byte[8]);

    private static readonly Guid Another = new(2, 0, 0, new byte[8]);

    public static TheoryData<Stage> Stages() => [.. Enum.GetValues<Stage>().Where(stage => stage is not (Stage.Anywhere or Stage.Left or Stage.Decoy))];

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
    [InlineData(Stage.Forget, "Да, забравете всичко")]
    [InlineData(Stage.Forget, "Yes, forget everything")]
    public void No_other_words_destroy_it_either(Stage stage, string words)
    {
        foreach (var language in ShippedContent.Texts.Languages.All)
        {
            var turn = Said(At(stage, language, Code) with { Safe = false }, words, Now);
            Assert.Equal((Code, false), (turn.Conversation.Code, turn.Forgotten));
        }
    }

    /// <summary>Random words of the examples, labels of buttons, digits and codes, in every stage, the last look at the code among them.</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void No_typed_words_destroy_it_but_exit_words_beneath_it(ulong seed)
    {
        var random = new SeededRandom(seed);
        var vocabulary = Corpus.Intents.Select(wish => wish.Phrase).Concat(Corpus.Distress.Select(words => words.Phrase)).SelectMany(phrase => phrase.Split(' ')).Distinct().ToArray();
        string[] codes = [CaseCode.Spoken(Others), Others, "5OOO I234 i234 123з", "1111", "9999", "пропусни", "Skip", " SKIP. ", "skip this", "ПРОПУСНЕТЕ"];
        var stages = Enum.GetValues<Stage>().Where(stage => stage is not (Stage.Anywhere or Stage.Left or Stage.Decoy)).ToArray();
        for (var walk = 0; walk < 300; walk++)
        {
            var now = Now with { Channel = random.OneOf(Enum.GetValues<ChannelKind>()) };
            var at = At(random.Toss() ? Stage.KeepCode : random.OneOf(stages), random.OneOf(ShippedLanguages.All), Code) with { Referral = Hers, Safe = random.Below(4) > 0, CardSeen = random.Below(4) > 0 };
            for (var step = 0; step < 6; step++)
            {
                var labels = ShippedContent.DialogueEngine.Draw(at, "words", now).Rows.SelectMany(row => row).Select(button => button.Label).ToArray();
                var words = random.Below(4) switch
                {
                    0 => random.OneOf(labels),
                    1 => random.OneOf(codes),
                    2 => random.OneOf(Corpus.Intents).Phrase,
                    _ => string.Join(' ', Enumerable.Range(0, 1 + random.Below(4)).Select(_ => random.OneOf(vocabulary))),
                };
                if (random.Toss()) words = random.Toss() ? words.ToUpperInvariant() : $"  {words} …";
                var turn = Said(at, words, now with { Found = DialogueEngine.CodeIn(Message.Say(words)) == Others ? new CaseView(Another, "ruse", ReferralStatus.Sent, default) : null });
                if (turn.Conversation.Stage == Stage.Left && at.Stage == Stage.KeepCode) break;
                Assert.True(turn is { Forgotten: false, Conversation.Code: Code }, $"{at.Stage}: {words}");
                at = turn.Conversation;
            }
        }
    }

    [Theory]
    [InlineData(Stage.Sent)]
    [InlineData(Stage.CodeCheck)]
    public void Skipping_in_words_goes_on_and_keeps_it(Stage stage)
    {
        foreach (var language in ShippedContent.Texts.Languages.All)
        {
            var at = At(stage, language, Code) with { Referral = Hers };
            var skip = ShippedContent.DialogueEngine.Draw(at, "words", Now).Rows.SelectMany(row => row).Single(button => button.Choice.Trigger == Trigger.Skip);
            foreach (var words in new[] { skip.Label, skip.Label.ToUpperInvariant(), $" {skip.Label}. " })
                Assert.Equal((Stage.MyReferral, Code), (Said(at, words, Now).Conversation.Stage, Said(at, words, Now).Conversation.Code));
            Assert.Equal(Code, ShippedContent.DialogueEngine.Take(at, "words", Message.Press(skip.Id), Now).Conversation.Code);
        }
    }

    [Theory]
    [MemberData(nameof(Stages))]
    public void Another_code_opens_nothing_while_hers_is_not_confirmed(Stage stage)
    {
        if (stage == Stage.CodeCheck) return; // there the digits are the end of her own code
        var turn = Said(At(stage, ShippedLanguages.English, Code) with { Referral = Hers }, CaseCode.Spoken(Others), Now with { Found = new CaseView(Another, "ruse", ReferralStatus.Sent, default) });
        Assert.Equal((Stage.KeepCode, Code, Hers), (turn.Conversation.Stage, turn.Conversation.Code, turn.Conversation.Referral));
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
