using WegoBot.Dialogue;

namespace WegoBot.Localization;

/// <summary>The rules between the language files: their order, their fall-backs, and which keys may be missing.</summary>
internal static class LanguageRules
{
    /// <summary>These sentences name the language that they are written in, so a sentence of another language would be false.</summary>
    private static readonly string[] NeverFallBack = ["payload.language"];

    /// <summary>The languages in their order; null, with a finding, when there are none.</summary>
    public static Languages? Order(IReadOnlyList<LanguageFile> files, List<Finding> findings)
    {
        if (files.Count == 0)
        {
            findings.Add(new Finding("", "", "there is no file of a language, such as bg.yaml"));
            return null;
        }

        var ordered = files.OrderBy(file => file.Place ?? int.MaxValue).ThenBy(file => file.Language.Code, StringComparer.Ordinal).ToList();
        findings.AddRange(Duplicates(ordered, "name", file => file.Name));
        findings.AddRange(Duplicates(ordered, "place", file => file.Place?.ToString("D", null)));
        findings.AddRange(Fallbacks(ordered));
        return new Languages([.. ordered.Select(file => new LanguageEntry(file.Language, file.Name, file.Fallback is { } code ? new Language(code) : null))]);
    }

    /// <summary>A language that declares no fall-back needs every key that any file has. In the other languages a missing key is only a note.</summary>
    public static IEnumerable<Finding> Missing(Languages languages, IReadOnlyDictionary<Language, IReadOnlyDictionary<string, string>> sentences)
    {
        foreach (var key in sentences.Values.SelectMany(own => own.Keys).Distinct().ToList())
            foreach (var language in languages.All.Where(language => !sentences[language].ContainsKey(key)))
            {
                var file = LanguageFile.NameFor(language);
                if (languages.IsComplete(language))
                    yield return new Finding(file, key, $"missing, but {LanguageFile.NameFor(languages.All.First(other => sentences[other].ContainsKey(key)))} has it");
                else if (NeverFallBack.Contains(key))
                    yield return new Finding(file, key, "missing: it names the language that it is written in, so no other can stand in for it");
                else if (languages.FallbackOrder(language).Where(other => sentences[other].ContainsKey(key)).Take(1).ToList() is [var other])
                    yield return new Finding(file, key, $"falls back to {other}") { IsNote = true };
            }
    }

    /// <summary>Values that must be unique among the files.</summary>
    private static IEnumerable<Finding> Duplicates(List<LanguageFile> files, string key, Func<LanguageFile, string?> value) =>
        files.Where(file => value(file) is not null).GroupBy(value)
            .SelectMany(same => same.Skip(1), (same, file) => file.At(key, $"'{same.Key}' stands in {LanguageFile.NameFor(same.First().Language)} too"));

    private static IEnumerable<Finding> Fallbacks(List<LanguageFile> ordered)
    {
        var next = ordered.ToDictionary(file => file.Language.ToString(), file => file.Fallback);
        foreach (var file in ordered)
        {
            if (file.Fallback is not { } code)
                continue;
            if (file == ordered[0])
                yield return file.At("fallback", "the first language has none: all others fall back to it in the end");
            else if (!next.ContainsKey(code))
                yield return file.At("fallback", $"there is no file {code}.yaml");
            else if (FallbackChain(file.Language.ToString(), next) is [.., var last] way && last == way[0])
                yield return file.At("fallback", $"leads in a circle: {string.Join(", ", way)}");
        }
    }

    /// <summary>Follows the fall-backs until the end, or until a language occurs twice.</summary>
    private static List<string> FallbackChain(string start, Dictionary<string, string?> next)
    {
        var way = new List<string> { start };
        while (next.GetValueOrDefault(way[^1]) is { } code)
        {
            var met = way.Contains(code);
            way.Add(code);
            if (met)
                break;
        }

        return way;
    }
}
