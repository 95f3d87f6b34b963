using System.Text.RegularExpressions;

namespace WegoBot.Dialogue;

/// <summary>Finds sentences that do not speak as <c>localization/STYLE.md</c> asks, as far as a rule can find them.</summary>
public static partial class VoiceCheck
{
    /// <summary>The style asks for about 18 words; this many is the end of any breath.</summary>
    public const int LongestSentence = 22;

    private const string Staff = "staff.";

    /// <summary>Each rule of a language: what it finds, where it holds, and what to do instead.</summary>
    private static readonly Rule[] Rules =
    [
        new("bg", Familiar, Audience.Everybody, "speaks to her in the familiar singular; use the polite plural"),
        new("bg", Possessive, Audience.Everybody, "says Ваш or Ви where the subject is Вие; use свой or си"),
        new("bg", Calque, Audience.Everybody, "is not said in Bulgarian; use е подходящо, пише при, пак"),
        new("bg", OfficeWord, Audience.Her, "is an office's word; for her it is съобщение"),
        new("en", OfficeWordInEnglish, Audience.Her, "is an office's word; for her it is a message"),
        new("en", CalqueInEnglish, Audience.Everybody, "is not said in English; use is written, documents, ask for"),
    ];

    private enum Audience
    {
        Everybody,
        Her,
    }

    /// <summary>One line for each finding; empty when there are none.</summary>
    /// <param name="catalogue">The catalogue, which knows the sentences for a child.</param>
    /// <param name="texts">The sentences.</param>
    /// <param name="buttons">The keys of the sentences that stand on buttons.</param>
    public static IEnumerable<string> Findings(Catalogue catalogue, Texts texts, IReadOnlySet<string> buttons) =>
        Findings(catalogue, texts, buttons, folder: "").Concat(texts.Decoy is { } decoy ? Findings(catalogue, decoy, buttons, DecoyCheck.Folder) : []);

    private static IEnumerable<string> Findings(Catalogue catalogue, Texts texts, IReadOnlySet<string> buttons, string folder) =>
        from language in texts.Languages.All
        from sentence in texts.In(language)
        from finding in In(catalogue, language, sentence.Key, sentence.Value, buttons.Contains(sentence.Key) || IsButtonOfAPage(sentence.Key))
        select $"localization/{folder}{language}.yaml: {sentence.Key}: {finding}";

    /// <summary>Whether the sentence speaks to a child, who is addressed in the singular.</summary>
    public static bool IsForAChild(Catalogue catalogue, string key) =>
        catalogue.Topics.Any(topic => topic.ForAChild && key.StartsWith($"topic.{topic.Id}.", StringComparison.Ordinal))
        || key.StartsWith("line.", StringComparison.Ordinal) && key.EndsWith(".child", StringComparison.Ordinal)
        || key == "distress.mistaken_child";

    private static IEnumerable<string> In(Catalogue catalogue, Language language, string key, string words, bool onAButton)
    {
        foreach (var sentence in words.Split('\n').SelectMany(line => SentenceEnd().Split(line)))
            if (Word().Count(sentence) is var count and > LongestSentence)
                yield return $"has a sentence of {count} words; more than {LongestSentence} is longer than a breath: {sentence}";
        if (IsForAChild(catalogue, key)) yield break;
        foreach (var rule in Rules.Where(rule => rule.Language == language.Code && (rule.Audience == Audience.Everybody || !key.StartsWith(Staff, StringComparison.Ordinal))))
            if (rule.Words().Match(words) is { Success: true, Value: var found })
                yield return $"\"{found}\" {rule.Instead}";
        if (onAButton && language.Code == "bg" && Command().Match(words) is { Success: true, Value: var command })
            yield return $"\"{command}\" is a button that orders in the familiar singular; all buttons say Продължете, Пропуснете, Покажете";
    }

    private static bool IsButtonOfAPage(string key) =>
        key is "page.exit" or "page.retry" or "page.send" or "page.start" or "page.again" or "page.take_out"
        || key.StartsWith(Staff, StringComparison.Ordinal) && key.Split('.')[^1] is "button" or "send" or "link" or "out";

    private sealed record Rule(string Language, Func<Regex> Words, Audience Audience, string Instead);

    [GeneratedRegex(@"(?<=[.?])\s+")]
    private static partial Regex SentenceEnd();

    [GeneratedRegex(@"[\p{L}\d{}_'-]+")]
    private static partial Regex Word();

    // "вие" and "ви" in small letters, the pronouns of "ти", its verbs (можеш, пишеш), and imperatives that nothing else looks like.
    [GeneratedRegex(@"\b(?:вие|ви|вас|вам|ваш\p{L}*|ти|теб|тебе|твой|твоя|твоят|твоето?|твои|твоите|\p{L}{2,}[аеия]ш|(?i:(?:\p{L}{0,4}кажи|\p{L}{0,3}пиши|прочети|избери|пропусни|натисни|махни|вземи|недей|виж|опитай|изчакай|обади се)))\b")]
    private static partial Regex Familiar();

    [GeneratedRegex(@"\b\p{L}+[аеийх]те\b[^.,;:?!„“–\n]{0,30}\s(?:Ваш(?:а|ия|ият|ата|и|ите|е|ето)?\b|(?!каквото|което)[\p{L}-]+(?:ите|ата|ото|ия|ият) Ви \p{L}{3,})")]
    private static partial Regex Possessive();

    [GeneratedRegex(@"\bподхожд?а\p{L}*|\bсъвземане\p{L}*|\bстои при\b|\bи така(?=[.,“]|$)", RegexOptions.IgnoreCase)]
    private static partial Regex Calque();

    [GeneratedRegex(@"\bнасочван\p{L}*", RegexOptions.IgnoreCase)]
    private static partial Regex OfficeWord();

    [GeneratedRegex(@"\breferrals?\b", RegexOptions.IgnoreCase)]
    private static partial Regex OfficeWordInEnglish();

    [GeneratedRegex(@"\bstands? (?:in a law|in an ordinance|with the)\b|\bpapers\b|\bthey want\b|\bnot certain (?:about|whether)\b", RegexOptions.IgnoreCase)]
    private static partial Regex CalqueInEnglish();

    // The first word of a button, or the first after "Да," and "Не,": a singular imperative, whatever its prefix.
    [GeneratedRegex(@"^(?:(?:Да|Не|Тогава)[, ]+(?:не )?)?(?:(?!(?:край|случай|чай|май)\b)\p{L}+[аяуе]й|\p{L}*(?:пусни|прати|пиши|бери|тисни|чети|кажи|махни|върни|вземи|спри|трий|забрави|тегли|остави|отвори|затвори|свърши|приеми|намери|търси|смени|запази|избери|промени|добави|потвърди|влез|излез|виж|върви|продължи|започни|повтори))\b", RegexOptions.IgnoreCase)]
    private static partial Regex Command();
}
