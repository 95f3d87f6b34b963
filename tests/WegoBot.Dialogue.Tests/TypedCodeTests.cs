using WegoBot.Tests;

namespace WegoBot.Dialogue.Tests;

/// <summary>The right code is never refused for the way it is written, and what is no code is told from a code that nobody has.</summary>
public class TypedCodeTests
{
    /// <summary>As many as <see cref="WrittenCodes"/> makes.</summary>
    private const int Written = 5806;

    private const int Mistyped = 3000;

    private static readonly TurnContext Now = new(new DateTime(2026, 11, 23, 10, 0, 0, DateTimeKind.Unspecified), ChannelKind.Telegram);

    private static readonly CaseView Hers = new(new Guid(1, 0, 0, new byte[8]), "ruse", ReferralStatus.Sent, new DateOnly(2026, 11, 23));

    [Fact]
    [Reported(13, Inputs = Written)]
    public void Sixteen_digits_are_the_code_whatever_stands_around_and_between_them()
    {
        var written = WrittenCodes.Of(WrittenCodes.Code).ToList();
        Assert.All(written, words => Assert.Equal(WrittenCodes.Code, CaseCode.In(words)));
        Assert.Equal(Written, written.Count);
    }

    [Fact]
    [Reported(13, Inputs = Mistyped)]
    public void A_digit_too_many_or_too_few_or_a_second_code_is_no_code()
    {
        var random = new SeededRandom(20261126);
        string[] joined = [.. WrittenCodes.Between.Where(between => !WrittenCodes.Divides(between))];
        for (var i = 0; i < Mistyped; i++)
        {
            var (code, at, kind, between) = (CaseCode.New(random), random.Below(CaseCode.Digits), random.OneOf(WrittenCodes.Kinds), random.OneOf(joined));
            var (before, after) = random.OneOf([.. WrittenCodes.Around.Where(around => !(around.Before + around.After).Any(char.IsDigit))]);
            var wrong = (i % 3) switch { 0 => code.Insert(at, "7"), 1 => code.Remove(at, 1), _ => code + CaseCode.New(random) };
            Assert.Null(CaseCode.In(before + WrittenCodes.Written(wrong, between, kind) + after));
        }

        Assert.Null(CaseCode.In($"{CaseCode.New(random)}\nили {CaseCode.New(random)}"));
    }

    [Fact]
    [Reported(13, Inputs = 24)]
    public void The_code_inside_a_sentence_leads_to_her_message_from_every_place()
    {
        foreach (var stage in new[] { Stage.Home, Stage.EnterCode, Stage.Question, Stage.Preview, Stage.HelpNow, Stage.Topics })
            foreach (var words in new[] { $"code: {WrittenCodes.Code}", $"моят код е {CaseCode.Spoken(WrittenCodes.Code)}, благодаря", $"№ {CaseCode.Spoken(WrittenCodes.Code)}", $"hello, is there an answer? my code is {WrittenCodes.Code} thank you" })
                Assert.True(Said(At(stage), words).Conversation is { Stage: Stage.MyReferral, WrongCodes: 0 }, $"{stage}: {words}");
    }

    [Theory]
    [Reported(13)]
    [InlineData("4000 1234 1234 123")]
    [InlineData("4000 1234 1234 1230 5")]
    [InlineData("моят код е 4000 1234 1234 123")]
    [InlineData("code: 4000123412341230 or 4000123412341231")]
    [InlineData("4000123412341230\n4000123412341231")]
    public void What_is_no_code_is_said_to_be_none_and_not_counted_as_a_wrong_one(string words)
    {
        foreach (var stage in new[] { Stage.EnterCode, Stage.Home, Stage.MyReferral })
        {
            var after = Said(At(stage), words).Conversation;
            Assert.Equal((Stage.EnterCode, Notices.NotACode, 0), (after.Stage, after.Notice, after.WrongCodes));
        }

        Assert.Equal((Notices.CodeUnknown, 1), (Said(At(Stage.EnterCode), "code: 4000 1234 1234 1231").Conversation is var unknown ? unknown.Notice : null, unknown.WrongCodes));
    }

    [Theory]
    [Reported(13)]
    [InlineData("0888 123 456")]
    [InlineData("+359 888 123 456, 00359 2 981 76 86")]
    [InlineData("имам 2 деца на 3 и 5 години")]
    public void Other_numbers_are_not_taken_for_a_code(string words) => Assert.NotEqual(Stage.EnterCode, Said(At(Stage.Home), words).Conversation.Stage);

    [Theory]
    [Reported(13)]
    [InlineData("помощ, той ще ме убие, кодът ми е 4000 1234 1234 1230", Stage.Distress)]
    [InlineData("4000123412341230 he is going to kill me", Stage.Distress)]
    [InlineData("някой идва, 4000 1234 1234 1230", Stage.MayLeave)]
    [InlineData("стоп 4000 1234 1234 1230", Stage.MayLeave)]
    public void Danger_and_leaving_are_heard_before_a_code(string words, Stage heard)
    {
        var turn = Said(At(Stage.EnterCode), words);
        Assert.Equal((heard, false), (turn.Conversation.Stage, turn.Forgotten));
    }

    [Theory]
    [Reported(13)]
    [InlineData(WrittenCodes.Code, Stage.MyReferral)]
    [InlineData("4000123412341231", Stage.EnterCode)]
    public void After_not_now_a_code_that_stood_beside_danger_leads_where_it_leads_alone(string code, Stage there)
    {
        var heard = Said(At(Stage.Home), $"кодът ми е {code}, той ще ме убие").Conversation;
        var back = ShippedContent.DialogueEngine.Draw(heard, "words", Now).Rows.SelectMany(row => row).First(button => button.Key == "distress.not_now");
        Assert.Equal((Stage.Distress, there), (heard.Stage, ShippedContent.DialogueEngine.Take(heard, "words", Message.Press(back.Id), Now).Conversation.Stage));
    }

    [Theory]
    [Reported(13)]
    [InlineData("последните са 1230")]
    [InlineData("1️⃣2️⃣3️⃣0️⃣")]
    [InlineData("(12-30)")]
    [InlineData("١٢٣٠")]
    [InlineData("it is 1230, I think")]
    public void The_last_four_digits_are_found_in_the_same_ways(string words) =>
        Assert.True(Said(At(Stage.CodeCheck) with { Code = WrittenCodes.Code }, words).Conversation is { Code: null, Stage: Stage.MyReferral, Notice: Notices.CodeConfirmed });

    private static Conversation At(Stage stage) => new() { Stage = stage, Language = ShippedLanguages.Bulgarian, Safe = true, CardSeen = true, Draft = new ReferralDraft { Centre = "ruse" } };

    private static Turn Said(Conversation at, string words) => ShippedContent.DialogueEngine.Take(
        at, "words", Message.Say(words), Now with { Found = CaseCode.In(words) == WrittenCodes.Code ? Hers : null });
}
