using System.Text.RegularExpressions;
using WegoBot.Dialogue;
using WegoBot.Localization;

namespace WegoBot.Tests.Localization;

/// <summary>One thing has one word: on the button, in the sentence that names the button, in her chat and on the staff pages.</summary>
public sealed partial class OneWordTests
{
    private static readonly LocalizationFolder Folder = new(Path.Combine(AppContext.BaseDirectory, "localization"));

    /// <summary>Names of funds, offices and organisations, which stand in quotes too.</summary>
    private static readonly string[] ProperNames = ["Помощен фонд", "Социално подпомагане", "Анимус"];

    public static TheoryData<string> Languages => ["bg", "en"];

    [Theory, Reported(16)]
    [MemberData(nameof(Languages))]
    public void What_a_sentence_names_in_quotes_is_called_so_where_she_finds_it(string code)
    {
        var sentences = Folder.Load().Texts.In(new Language(code));
        Assert.Empty(
            from sentence in sentences
            from Match quoted in Quoted().Matches(sentence.Value)
            let name = quoted.Groups[1].Value
            where !ProperNames.Contains(name) && !sentences.Any(other => other.Value == name)
            select $"{sentence.Key} names {name}, which stands nowhere");
    }

    [Theory, Reported(16)]
    [InlineData("bg", "насочван", "съобщени")]
    [InlineData("en", "referral", "message")]
    public void She_sends_a_message_and_staff_read_a_referral(string code, string staffWord, string herWord)
    {
        var sentences = Folder.Load().Texts.In(new Language(code));
        // An office refers people too, and a fact may say so.
        Assert.Empty(Using(sentences.Where(sentence => !IsForStaff(sentence.Key) && !sentence.Key.StartsWith("fact.", StringComparison.Ordinal)), staffWord));
        // Staff are told what she reads by the name of her button.
        Assert.Empty(Using(sentences.Where(sentence => IsForStaff(sentence.Key)), herWord));
    }

    private static IEnumerable<string> Using(IEnumerable<KeyValuePair<string, string>> sentences, string word) => sentences
        .Where(sentence => Quoted().Replace(sentence.Value, "").Contains(word, StringComparison.OrdinalIgnoreCase))
        .Select(sentence => $"{sentence.Key}: {sentence.Value}");

    private static bool IsForStaff(string key) => key.StartsWith("staff.", StringComparison.Ordinal);

    [GeneratedRegex("[„“]([^„“”]+)[“”]")]
    private static partial Regex Quoted();
}
