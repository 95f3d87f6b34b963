using WegoBot.Dialogue;

namespace WegoBot.Localization;

/// <summary>Finds what is wrong in <c>localization/</c> before a person can: one line for each finding, with file and key.</summary>
/// <param name="folder">The files.</param>
/// <param name="spokenKeys">The keys that the service can say with a catalogue, those of the pages aside.</param>
/// <param name="scriptFindings">What the dialogue finds on its own screens; asked only when the files can be used.</param>
/// <param name="pageKeys">The keys that the pages say, beginning with <c>page.</c> or <c>staff.</c>.</param>
public sealed class ContentCheck(
    LocalizationFolder folder,
    Func<Catalogue, IEnumerable<string>> spokenKeys,
    Func<Catalogue, Texts, IEnumerable<string>> scriptFindings,
    IReadOnlyCollection<string> pageKeys)
{
    /// <summary>None when all is well.</summary>
    public IReadOnlyList<string> Findings()
    {
        var findings = new List<Finding>();
        var catalogue = folder.ReadCatalogue(findings);
        var usable = catalogue is not null && findings.Count == 0;
        var sentences = folder.ReadSentences(findings);
        findings.AddRange(TextRules.Differing(sentences));
        foreach (var (language, texts) in sentences)
            foreach (var (key, text) in texts)
                findings.AddRange(TextRules.Broken(TextsFile.NameFor(language), key, text, usable ? catalogue : null));
        if (!usable)
            return Lines(findings);

        findings.AddRange(CatalogueRules.Untidy(catalogue!));
        var spoken = spokenKeys(catalogue!).Concat(pageKeys).ToHashSet(StringComparer.Ordinal);
        findings.AddRange(Unknown(sentences, spoken));
        findings.AddRange(Unused(sentences, spoken));
        // The dialogue cannot draw a screen for which it lacks a sentence, in whichever language.
        var drawn = sentences.Values.All(texts => spoken.All(texts.ContainsKey)) ? scriptFindings(catalogue!, new Texts(sentences)) : [];
        return [.. Lines(findings), .. drawn];
    }

    /// <summary>Writes the findings, one a line, and a last line with their number; returns the exit code: 1 if there are any, else 0.</summary>
    public int Run(TextWriter output)
    {
        var findings = Findings();
        foreach (var finding in findings)
            output.WriteLine(finding);
        output.WriteLine(findings.Count == 0 ? "localization: nothing found" : $"localization: {findings.Count} found");
        return findings.Count == 0 ? 0 : 1;
    }

    private static IEnumerable<Finding> Unknown(IReadOnlyDictionary<Language, IReadOnlyDictionary<string, string>> sentences, HashSet<string> spoken) =>
        from language in sentences
        from key in spoken.Order(StringComparer.Ordinal)
        where !language.Value.ContainsKey(key)
        // What the other language has is already found as missing here.
        where !sentences[language.Key.Other()].ContainsKey(key)
        select new Finding(TextsFile.NameFor(language.Key), key, "missing: the conversation says it");

    private static IEnumerable<Finding> Unused(IReadOnlyDictionary<Language, IReadOnlyDictionary<string, string>> sentences, HashSet<string> spoken) =>
        from language in sentences
        from key in language.Value.Keys
        where !spoken.Contains(key)
        select new Finding(TextsFile.NameFor(language.Key), key, "unused: nothing says it");

    private static List<string> Lines(List<Finding> findings) => [.. findings.Select(finding => finding.ToString()).Distinct()];
}
