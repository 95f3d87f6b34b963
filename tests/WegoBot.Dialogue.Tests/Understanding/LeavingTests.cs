using FsCheck;
using FsCheck.Fluent;

namespace WegoBot.Dialogue.Tests.Understanding;

/// <summary>Words end the chat only when they are all that was said.</summary>
public sealed class LeavingTests
{
    private static readonly string[] ExitWords = ["изход", "стоп", "спри", "затвори", "край", "излез", "бърз изход", "exit", "stop", "quit", "close", "quick exit", "leave the chat", "izhod", "spri", "zatvori", "затвори чата"];

    private static readonly string[] Around = ["моля", "please", "now", "сега", "веднага", "!", "...", "🙏", "🛑", "molq", "бързо", ","];

    [Fact]
    public void Exit_words_alone_leave_however_they_are_typed()
    {
        var said =
            from before in Gen.Elements(Around).ListOf()
            from exits in Gen.Elements(ExitWords).NonEmptyListOf()
            from after in Gen.Elements(Around).ListOf()
            from loud in Gen.Elements(true, false)
            let text = string.Join(' ', before.Take(3).Concat(exits.Take(3)).Concat(after.Take(3)))
            select loud ? text.ToUpperInvariant() : text;
        Prop.ForAll(said.ToArbitrary(), text => Leaves(text)).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void No_sentence_that_says_more_than_exit_words_ends_the_chat()
    {
        // Whole examples of what people want, and their words in any order, with exit words put anywhere among them.
        var sentences = Corpus.Intents.Where(wish => wish.Expected != "exit").Select(wish => wish.Phrase)
            .Concat(Corpus.Distress.Where(words => words.IsDistress).Select(words => words.Phrase))
            .Where(phrase => phrase.Split(' ').Length > 2 && !Leaves(phrase)).Distinct().ToArray();
        var said =
            from exits in Gen.Elements(ExitWords.Concat(Around).ToArray()).ListOf()
            from sentence in Gen.Elements(sentences)
            from at in Gen.Choose(0, exits.Count)
            select string.Join(' ', exits.Take(at).Append(sentence).Concat(exits.Skip(at)));
        Prop.ForAll(said.ToArbitrary(), text => !Leaves(text)).Check(Config.QuickThrowOnFailure.WithMaxTest(2000));
    }

    [Theory]
    [InlineData("не съм сама, имам две деца")]
    [InlineData("I have to go to court on Monday")]
    [InlineData("I want out of this marriage")]
    [InlineData("той ме наблюдава постоянно")]
    [InlineData("I don't want to leave the chat")]
    [InlineData("не искам да изляза от чата")]
    [InlineData("искам да изляза от тази връзка")]
    [InlineData("стоп на насилието")]
    [InlineData("the bus stop")]
    public void A_leaving_word_inside_a_sentence_does_not_end_the_chat(string words) => Assert.False(Leaves(words));

    [Theory]
    [InlineData("can't talk, he is in the next room")]
    [InlineData("някой идва")]
    [InlineData("toi idva")]
    [InlineData("exti")]
    public void Where_it_is_not_certain_the_exit_is_shown_first_and_nothing_is_erased(string words)
    {
        var at = new Conversation { Stage = Stage.Home, Language = ShippedLanguages.Bulgarian, Safe = true, CardSeen = true };
        var turn = ShippedContent.DialogueEngine.Take(at, "words", Message.Say(words), new TurnContext(default, default));
        Assert.Equal((Stage.MayLeave, false), (turn.Conversation.Stage, turn.Forgotten));
        Assert.Equal(Trigger.Leave, ShippedContent.DialogueEngine.Draw(turn.Conversation, "words", new TurnContext(default, default)).Rows[0][0].Choice.Trigger);
    }

    private static bool Leaves(string text) => ShippedContent.Understanding.Understand(text).Intent?.Trigger == Trigger.Leave;
}
