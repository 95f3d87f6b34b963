using WegoBot.Dialogue;

namespace WegoBot.Localization;

/// <summary>The rules for each sentence: its length, its digits, its placeholders, and the words that are never used.</summary>
internal static class TextRules
{
    private const string Staff = "staff.";

    /// <summary>Parts of words that no sentence may contain: they blame her, order her, promise her something or label her.</summary>
    private static readonly string[] Forbidden =
        ["жертв", "victim", "потребител", "имате право", "entitled", "трябва да", "!"];

    /// <summary>Parts of words that must not appear on a lock screen, a tab or a list.</summary>
    private static readonly string[] NotInFirstLines = ["насили", "violen"];

    /// <summary>In these sentences the words are allowed: she chose to read what this service is, or an employer asked for a policy.</summary>
    private static readonly string[] DeepInside = ["about.", "privacy.", "policy.", Staff];

    /// <param name="file">The file's name.</param>
    /// <param name="key">The sentence's key.</param>
    /// <param name="text">The sentence.</param>
    /// <param name="catalogue">The catalogue; null when it cannot be used, and then numbers are not compared with it.</param>
    public static IEnumerable<Finding> Broken(string file, string key, string text, Catalogue? catalogue) =>
        Lengths(key, text).Concat(Wording(key, text)).Concat(Numbers(text, catalogue)).Concat(Braces(text))
            .Select(what => new Finding(file, key, what));

    /// <summary>The same for the decoy, whose recipes are full of numbers.</summary>
    public static IEnumerable<Finding> BrokenInDecoy(string file, string key, string text) =>
        Lengths(key, text).Concat(Wording(key, text)).Concat(Braces(text)).Select(what => new Finding(file, key, what));

    /// <summary>Sentences whose placeholders differ from those of the default language.</summary>
    public static IEnumerable<Finding> Differing(Languages languages, IReadOnlyDictionary<Language, IReadOnlyDictionary<string, string>> sentences)
    {
        var expected = sentences[languages.Default];
        foreach (var language in languages.Except(languages.Default))
            foreach (var (key, text) in sentences[language])
            {
                if (!expected.TryGetValue(key, out var original))
                    continue;
                var (here, there) = (Texts.Placeholders(text).ToHashSet(), Texts.Placeholders(original).ToHashSet());
                if (!here.SetEquals(there))
                    yield return new Finding(LanguageFile.NameFor(language), key, $"has the placeholders {Named(here)}, in {LanguageFile.NameFor(languages.Default)} {Named(there)}");
            }
    }

    private static IEnumerable<string> Lengths(string key, string text)
    {
        if (text.Length > ScriptCheck.LongestScreen)
            yield return $"is longer than {ScriptCheck.LongestScreen} characters";
        if (key.Split('.').Contains("button") && text.Length > ScriptCheck.LongestLabel)
            yield return $"is a button and longer than {ScriptCheck.LongestLabel} characters";
    }

    private static IEnumerable<string> Wording(string key, string text)
    {
        if (!key.StartsWith(Staff, StringComparison.Ordinal))
            foreach (var word in Forbidden.Where(word => Has(text, word)))
                yield return $"has \"{word}\", which is never used";
        if (DeepInside.Any(start => key.StartsWith(start, StringComparison.Ordinal)))
            yield break;
        foreach (var word in NotInFirstLines.Where(word => Has(text.Split('\n')[0], word)))
            yield return $"has \"{word}\" in its first line, which others may see";
    }

    private static IEnumerable<string> Numbers(string text, Catalogue? catalogue)
    {
        if (catalogue is null || Digits.RunsIn(text).ToList() is not { Count: > 0 } runs)
            return [];
        var confirmed = CatalogueRules.NumbersOf(catalogue).SelectMany(Digits.RunsIn).ToHashSet();
        return runs.Where(run => !confirmed.Contains(run)).Select(run => $"has the digits {run}, which are no number of the catalogue");
    }

    private static IEnumerable<string> Braces(string text)
    {
        var rest = Texts.Placeholders(text).Aggregate(text, (left, name) => left.Replace($"{{{name}}}", "", StringComparison.Ordinal));
        if (rest.Contains('{', StringComparison.Ordinal) || rest.Contains('}', StringComparison.Ordinal))
            yield return "has a brace that belongs to no placeholder";
    }

    private static bool Has(string text, string part) => text.Contains(part, StringComparison.OrdinalIgnoreCase);

    private static string Named(HashSet<string> placeholders) =>
        placeholders.Count == 0 ? "none" : string.Join(", ", placeholders.Order(StringComparer.Ordinal).Select(name => $"{{{name}}}"));
}
