using WegoBot.Dialogue;

namespace WegoBot.Localization;

/// <summary>The files of the decoy, such as <c>decoy/bg.yaml</c>: recipes and a household calendar, written like the file of a language.</summary>
internal static class DecoyFiles
{
    /// <summary>The sentences of every language; null when the first language has no file. A language without a file speaks as the first one does.</summary>
    public static IReadOnlyDictionary<Language, IReadOnlyDictionary<string, string>>? Read(string folder, Languages languages, List<Finding> findings)
    {
        if (!File.Exists(Path.Combine(folder, LanguageFile.NameFor(languages.Default))))
            return null;
        var own = new List<Finding>();
        var files = languages.All.Where(language => File.Exists(Path.Combine(folder, LanguageFile.NameFor(language))))
            .ToDictionary(language => language, IReadOnlyDictionary<string, string> (language) => Sentences(Path.Combine(folder, LanguageFile.NameFor(language)), own));
        var first = files[languages.Default];
        own.AddRange(Missing(files, first, languages.Default));
        foreach (var (language, sentences) in files)
            foreach (var (key, text) in sentences)
                own.AddRange(TextRules.BrokenInDecoy(LanguageFile.NameFor(language), key, text));
        findings.AddRange(own.Select(finding => finding with { File = DecoyCheck.Folder + finding.File }));
        return languages.All.ToDictionary(language => language, language => files.GetValueOrDefault(language, first));
    }

    private static Dictionary<string, string> Sentences(string path, List<Finding> findings) =>
        Entry.OfFile(path, findings) is { } root ? LanguageFile.SentencesOf(root) : new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>Every file has the same keys, and the same placeholders in each.</summary>
    private static IEnumerable<Finding> Missing(Dictionary<Language, IReadOnlyDictionary<string, string>> files, IReadOnlyDictionary<string, string> first, Language language)
    {
        foreach (var (other, sentences) in files.Where(file => file.Key != language))
        {
            foreach (var key in first.Keys.Except(sentences.Keys))
                yield return new Finding(LanguageFile.NameFor(other), key, $"missing, but {LanguageFile.NameFor(language)} has it");
            foreach (var key in sentences.Keys.Except(first.Keys))
                yield return new Finding(LanguageFile.NameFor(language), key, $"missing, but {LanguageFile.NameFor(other)} has it");
            foreach (var key in first.Keys.Intersect(sentences.Keys).Where(key => !Texts.Placeholders(first[key]).ToHashSet().SetEquals(Texts.Placeholders(sentences[key]))))
                yield return new Finding(LanguageFile.NameFor(other), key, $"has other placeholders than {LanguageFile.NameFor(language)}");
        }
    }
}
