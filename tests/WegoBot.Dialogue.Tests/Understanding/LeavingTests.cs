using FsCheck;
using FsCheck.Fluent;
using WegoBot.Localization;
using WegoBot.Understanding;

namespace WegoBot.Dialogue.Tests.Understanding;

/// <summary>Words end the chat only when they are all that was said.</summary>
public sealed class LeavingTests
{
    private static readonly string Rules = LocalizationFolder.Under(AppContext.BaseDirectory).Understanding;

    /// <summary>Every exit phrase of every language.</summary>
    private static readonly string[] ExitWords = [.. Lines("bg"), .. Lines("en")];

    private static readonly string[] Around = ["моля", "please", "now", "сега", "веднага", "!", "...", "🙏", "🛑", "molq", "бързо", ",", "😱", "(", "🙂"];

    [Fact]
    public void Exit_words_alone_leave_however_they_are_typed()
    {
        var said =
            from before in Gen.Elements(Around).ListOf()
            from exits in Gen.Elements(ExitWords).NonEmptyListOf()
            from after in Gen.Elements(Around).ListOf()
            from way in Gen.Choose(0, 2)
            let text = string.Join(' ', before.Take(3).Concat(exits.Take(3)).Concat(after.Take(3)))
            select way switch { 0 => text, 1 => text.ToUpperInvariant(), _ => Latin(text) };
        Prop.ForAll(said.ToArbitrary(), text => Leaves(text)).Check(Config.QuickThrowOnFailure.WithMaxTest(2000));
    }

    [Fact]
    public void Every_exit_phrase_leaves_by_itself() => Assert.All(ExitWords, words => Assert.True(Leaves(words) && Leaves(Latin(words)), words));

    /// <summary>A complement, a negation or a habit: something else is spoken of.</summary>
    [Fact]
    public void An_exit_phrase_with_a_complement_a_negation_or_a_habit_never_ends_the_chat()
    {
        string[] before = ["не искам да", "не мога да", "той не иска да", "don't", "I don't want to", "he won't let me", "всяка сутрин", "every morning I", "вчера", "мъжът ми казва"];
        string[] after = ["от тази връзка", "от работа в 6", "от брака", "на насилието", "to court", "of this marriage", "from him", "at 6 every morning", "всяка сутрин в 6", "my job", "с детето на разходка", "the abuse"];
        var said =
            from negated in Gen.Elements(true, false)
            from exit in Gen.Elements(ExitWords)
            from start in Gen.Elements(before)
            from end in Gen.Elements(after)
            from latin in Gen.Elements(true, false)
            let text = negated ? $"{start} {exit}" : $"{exit} {end}"
            select latin ? Latin(text) : text;
        Prop.ForAll(said.ToArbitrary(), text => !Leaves(text)).Check(Config.QuickThrowOnFailure.WithMaxTest(5000));
    }

    [Fact]
    public void No_sentence_that_says_more_than_exit_words_ends_the_chat()
    {
        // Whole examples of what people want, with exit words before and after them. "Please, quick" says no more than those do.
        var please = Known("please").SelectMany(VocabularyOf).ToHashSet();
        var sentences = ExamplesTests.Shipped.All.Where(example => example.Intent is not ("leave_unsure" or "thanks" or "greeting")).Select(example => example.Text)
            .Concat(Corpus.Intents.Where(wish => wish.Expected != "exit").Select(wish => wish.Phrase))
            .Concat(Corpus.Distress.Where(words => words.IsDistress).Select(words => words.Phrase))
            .Where(phrase => phrase.Split(' ').Length > 2 && !VocabularyOf(phrase).All(please.Contains)).Distinct().ToArray();
        var said =
            from exits in Gen.Elements(ExitWords.Concat(Around).ToArray()).ListOf()
            from sentence in Gen.Elements(sentences)
            from at in Gen.Choose(0, exits.Count)
            select string.Join(' ', exits.Take(at).Append(sentence).Concat(exits.Skip(at)));
        Prop.ForAll(said.ToArbitrary(), text => !Leaves(text)).Check(Config.QuickThrowOnFailure.WithMaxTest(5000).WithEndSize(20));
    }

    /// <summary>One word that no exit phrase has is enough, out of all that the writers wrote, wherever it stands.</summary>
    [Fact]
    public void One_other_word_among_exit_words_and_the_chat_goes_on()
    {
        var exits = Known("leave").Concat(Known("please")).SelectMany(phrase => phrase.Split(' ', '-')).SelectMany(Spelling.AllOf).ToHashSet();
        var others = ExamplesTests.Shipped.All.Select(example => example.Text)
            .Concat(Corpus.Intents.Select(wish => wish.Phrase)).Concat(Corpus.Distress.Select(words => words.Phrase))
            .SelectMany(text => text.Split(' ')).Distinct().Where(word => VocabularyOf(word).All(one => one.Length > 1 && !exits.Contains(one))).ToArray();
        Assert.InRange(others.Length, 10_000, int.MaxValue);
        var said =
            from around in Gen.Elements(ExitWords.Concat(Around).ToArray()).ListOf()
            from word in Gen.Elements(others)
            from exit in Gen.Elements(ExitWords)
            from at in Gen.Choose(0, around.Count)
            from first in Gen.Elements(true, false)
            select string.Join(' ', around.Take(at).Concat(first ? [exit, word] : [word, exit]).Concat(around.Skip(at)));
        Prop.ForAll(said.ToArbitrary(), text => !Leaves(text)).Check(Config.QuickThrowOnFailure.WithMaxTest(10_000).WithEndSize(6));
    }

    /// <summary>Every way of the rules to say what she does not want, before every exit phrase.</summary>
    [Fact]
    public void No_negated_exit_phrase_ends_the_chat()
    {
        string[] between = ["", "да", "сега", "още", "to", "the", "now", "yet"];
        // The step that alone ends the chat is asked directly: there are 100,000 sentences, and the classifier's answer would not matter.
        var step = new LeavingStep(new RuleBook(Rules));
        foreach (var negation in Known("not_wanted"))
            foreach (var exit in ExitWords)
                foreach (var word in between)
                    foreach (var text in (string[])[$"{negation} {word} {exit}", Latin($"{negation} {word} {exit}")])
                        Assert.False(step.Leaves(Words.Of(text)), text);
    }

    [Theory]
    [InlineData("излизам всяка сутрин в 6")]
    [InlineData("искам да се махна от него")]
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

    private static IEnumerable<string> Lines(string language, string rule = "leave") =>
        File.ReadLines(Path.Combine(Rules, language, "rules", $"{rule}.txt")).Where(line => line.Length > 0 && line[0] != '#');

    private static IEnumerable<string> Known(string rule) => Lines("bg", rule).Concat(Lines("en", rule)).Select(line => line.TrimEnd('*'));

    /// <summary>The words of a text in the plain spelling, and of a Bulgarian one also as they are typed in Latin letters.</summary>
    private static IEnumerable<string> VocabularyOf(string text) =>
        TextUnderstanding.Normalise(text).Split(' ').Concat(TextUnderstanding.Normalise(Latin(text)).Split(' '));

    /// <summary>As it is most often typed without Cyrillic letters.</summary>
    private static string Latin(string text) => string.Concat(text.Select(letter => At(letter) is var at && at < 0 ? $"{letter}" : Sounds[at]));

    private static int At(char letter) => "абвгдежзийклмнопрстуфхцчшщъьюя".IndexOf(letter, StringComparison.Ordinal);

    private static readonly string[] Sounds = "a b v g d e j z i i k l m n o p r s t u f h c ch sh sht a i yu ya".Split(' ');

    private static bool Leaves(string text) => ShippedContent.Understanding.Understand(text).Intent?.Trigger == Trigger.Leave;
}
