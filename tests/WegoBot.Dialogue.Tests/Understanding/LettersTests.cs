using FsCheck;
using FsCheck.Fluent;
using WegoBot.Understanding;

namespace WegoBot.Dialogue.Tests.Understanding;

/// <summary>However a word is typed, it is the same word: properties over all words of the examples.</summary>
public sealed class LettersTests
{
    private const string Cyrillic = "аеорсхукмтАВСЕНКМОРТХ";
    private const string LooksTheSame = "aeopcxykmtABCEHKMOPTX";

    /// <summary>Two sounds that are written as one sign inside a word.</summary>
    private static readonly string[] Pairs = ["тс", "тз", "зх", "сх", "цх"];

    /// <summary>The small a of each style whose letters stand in one row; the flag letters have no small ones.</summary>
    private static readonly int[] Alphabets =
    [
        0x249C, 0x24D0, 0x1D41A, 0x1D482, 0x1D4EA, 0x1D586, 0x1D5BA, 0x1D5EE, 0x1D622, 0x1D656, 0x1D68A,
        0x1F110, 0x1F130, 0x1F150, 0x1F170, 0x1F1E6, 0xFF41,
    ];

    private static readonly char[] Invisible = ['\u200B', '\u00AD', '\u2060', '\uFEFF', '\u0301', '\u202E', '\uFE0F'];

    private static readonly string[] Bulgarian =
        [.. Corpus.Intents.Where(wish => wish.Language == "bg").SelectMany(wish => wish.Phrase.Split(' ')).Where(word => word.Length > 2 && word.All(letter => letter is >= 'а' and <= 'я')).Distinct()];

    private static readonly string[] English =
        [.. Corpus.Intents.Where(wish => wish.Language == "en").SelectMany(wish => wish.Phrase.Split(' ')).Where(word => word.Length > 2 && word.All(char.IsAsciiLetterLower)).Distinct()];

    private static readonly Config Many = Config.QuickThrowOnFailure.WithMaxTest(2000);

    [Fact]
    public void Invisible_marks_change_nothing() => Prop.ForAll(
        (from word in Gen.Elements(Bulgarian) from mark in Gen.Elements(Invisible) from at in Gen.Choose(1, word.Length) select (word, word.Insert(at, $"{mark}"))).ToArbitrary(),
        IsTheSame).Check(Many);

    [Fact]
    public void Capitals_change_nothing() => Prop.ForAll(
        (from word in Gen.Elements(Bulgarian) from at in Gen.Choose(0, word.Length) select (word, word[..at].ToUpperInvariant() + word[at..])).ToArbitrary(),
        IsTheSame).Check(Many);

    [Fact]
    public void Look_alike_letters_small_or_capital_change_nothing_while_most_letters_are_right() => Prop.ForAll(
        (from word in Gen.Elements(Bulgarian) from loud in Gen.Elements(true, false) from some in Gen.Choose(1, 3) select (word, LookAlike(loud ? word.ToUpperInvariant() : word, some))).ToArbitrary(),
        IsTheSame).Check(Many);

    [Fact]
    public void Letters_spelled_out_are_one_word() => Prop.ForAll(
        (from word in Gen.Elements(Bulgarian.Where(word => word.All(letter => letter is not ('ь' or 'ъ')) && !Pairs.Any(word.Contains) && word.Distinct().Count() == word.Length).ToArray())
         from between in Gen.Elements(" ", ".", "-", ". ", "  ")
         select (word, string.Join(between, word.ToCharArray()))).ToArbitrary(),
        IsTheSame).Check(Many);

    [Theory]
    [InlineData("S O S")]
    [InlineData("s.o.s.")]
    [InlineData("с.о.с.")]
    [InlineData("С О С")]
    [InlineData("🆘")]
    [InlineData("🆘🆘🆘")]
    [InlineData("ⓢⓞⓢ")]
    [InlineData("ⓈⓄⓈ")]
    [InlineData("⒮⒪⒮")]
    [InlineData("🇸🇴🇸")]
    [InlineData("🇸 🇴 🇸")]
    [InlineData("🇭🇪🇱🇵")]
    [InlineData("🅂🄾🅂")]
    [InlineData("🅢🅞🅢")]
    [InlineData("🆂🅾🆂")]
    [InlineData("🆂🅾️🆂!!")]
    [InlineData("𝐒𝐎𝐒")]
    [InlineData("𝓼𝓸𝓼")]
    [InlineData("𝕊𝕆𝕊")]
    [InlineData("ℌ𝔢𝔩𝔭 𝔫𝔬𝔴")]
    [InlineData("ˢᵒˢ")]
    [InlineData("ꜱᴏꜱ")]
    [InlineData("с⃝о⃝с⃝")]
    [InlineData("s\u0336o\u0336s\u0336")]
    [InlineData("①①②")]
    [InlineData("❶❶❷")]
    [InlineData("𝟙𝟙𝟚")]
    [InlineData("1 1 2")]
    [InlineData("1-1-2")]
    [InlineData("1️⃣1️⃣2️⃣")]
    [InlineData("едно едно две")]
    [InlineData("сто и дванайсет")]
    [InlineData("one one two")]
    public void A_call_for_help_is_heard_in_letters_pictures_and_numbers(string words) =>
        Assert.Equal(new Intent(Trigger.HelpNow), ShippedContent.Understanding.Understand(words).Intent);

    /// <summary>Letters in circles and the like are sent by phones that offer "fonts".</summary>
    [Fact]
    public void A_word_in_letters_of_any_style_is_the_same_word() => Prop.ForAll(
        (from word in Gen.Elements(English) from alphabet in Gen.Elements(Alphabets) select (word, string.Concat(word.Select(letter => char.ConvertFromUtf32(alphabet + letter - 'a'))))).ToArbitrary(),
        IsTheSame).Check(Many);

    [Theory]
    [InlineData("искам жилище 🇧🇬")]
    [InlineData("🇧🇬🙂🇪🇺 искам жилище")]
    [InlineData("🏴\U000E0067\U000E0062\U000E007F искам жилище")]
    [InlineData("ℹ️ искам жилище ™")]
    public void Flags_and_signs_say_nothing(string words) => Assert.Equal(Words.Of("искам жилище").ToString(), Words.Of(words).ToString());

    [Theory]
    [InlineData("👍", nameof(Answer.Yes))]
    [InlineData("👍🏽", nameof(Answer.Yes))]
    [InlineData("👎", nameof(Answer.No))]
    public void A_thumb_is_an_answer(string picture, string answer) =>
        Assert.Equal(new Intent(Trigger.Answer, answer), ShippedContent.Understanding.Understand(picture).Intent);

    [Fact]
    public void A_stop_sign_leaves() => Assert.Equal(new Intent(Trigger.Leave), ShippedContent.Understanding.Understand("🛑").Intent);

    private static bool IsTheSame((string Word, string Typed) one) => Words.Of(one.Word).ToString() == Words.Of(one.Typed).ToString();

    /// <summary>A few letters, always fewer than half, as the Latin ones that look like them.</summary>
    private static string LookAlike(string word, int most)
    {
        var letters = word.ToCharArray();
        var left = Math.Min(most, (letters.Length - 1) / 2);
        for (var i = 0; i < letters.Length && left > 0; i++)
        {
            var at = Cyrillic.IndexOf(letters[i], StringComparison.Ordinal);
            if (at < 0) continue;
            letters[i] = LooksTheSame[at];
            left--;
        }

        return new string(letters);
    }
}
