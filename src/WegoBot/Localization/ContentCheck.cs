using WegoBot.Dialogue;

namespace WegoBot.Localization;

/// <summary>Finds mistakes in <c>localization/</c> before a person meets them: one line for each finding, with file and key.</summary>
/// <param name="folder">The folder to check.</param>
/// <param name="spokenKeys">Returns the keys that the service can say with a catalogue, without the keys of the pages.</param>
/// <param name="scriptFindings">Returns the findings on the screens of the dialogue; called only when the files are valid.</param>
/// <param name="pageKeys">The keys that the pages say. They start with <c>page.</c> or <c>staff.</c>.</param>
/// <param name="clock">Tells the day on which facts are past their last one.</param>
/// <param name="understandingFindings">Returns the findings on what people write and on the rules; null for a folder without them.</param>
public sealed class ContentCheck(
    LocalizationFolder folder,
    Func<Catalogue, IEnumerable<string>> spokenKeys,
    Func<Catalogue, Texts, IEnumerable<string>> scriptFindings,
    IReadOnlyCollection<string> pageKeys,
    TimeProvider clock,
    Func<IEnumerable<string>>? understandingFindings = null)
{
    /// <summary>The mistakes; empty when there are none.</summary>
    public IReadOnlyList<string> Findings() => FindingsIn(folder.Read());

    /// <summary>What is not a mistake but is worth knowing: which entry falls back to another language, what nobody has checked, what is past its last day, what a centre lacks.</summary>
    public IReadOnlyList<string> Notes() => NotesIn(folder.Read());

    /// <summary>Writes findings and notes, one on each line, and then a line with their number. Returns the exit code: 1 if there is a finding, else 0.</summary>
    public int Run(TextWriter output)
    {
        var content = folder.Read();
        var (findings, notes) = (FindingsIn(content), NotesIn(content));
        foreach (var line in notes.Concat(findings))
            output.WriteLine(line);
        var found = findings.Count switch { 0 => "no findings", 1 => "1 finding", var count => $"{count} findings" };
        var noted = notes.Count == 0 ? "" : $", {notes.Count} noted";
        output.WriteLine($"localization: {found}{noted}");
        return findings.Count == 0 ? 0 : 1;
    }

    private List<string> NotesIn(LocalizationContent content)
    {
        var today = DateOnly.FromDateTime(new SofiaClock(clock).Now);
        return Lines([.. content.Findings.Where(finding => finding.IsNote), .. content.UsableCatalogue is { } catalogue ? CatalogueNotes.Notes(catalogue, today) : []]);
    }

    private List<string> FindingsIn(LocalizationContent content) => [.. FindingsInTexts(content), .. understandingFindings?.Invoke() ?? []];

    private List<string> FindingsInTexts(LocalizationContent content)
    {
        if (content.Languages is not { } languages)
            return Lines(content.Faults);
        var catalogue = content.UsableCatalogue;
        List<Finding> findings = [.. content.Faults, .. TextRules.Differing(languages, content.Sentences)];
        foreach (var (language, sentences) in content.Sentences)
            foreach (var (key, text) in sentences)
                findings.AddRange(TextRules.Broken(LanguageFile.NameFor(language), key, text, catalogue));
        if (catalogue is null)
            return Lines(findings);

        findings.AddRange(CatalogueRules.Untidy(catalogue));
        var spoken = spokenKeys(catalogue).Concat(pageKeys).ToHashSet(StringComparer.Ordinal);
        findings.AddRange(Unknown(languages, content.Sentences, spoken));
        findings.AddRange(Unused(content.Sentences, spoken));
        // The dialogue cannot render a screen when a sentence is missing, in any language.
        var texts = content.Texts!;
        var drawn = languages.All.All(language => spoken.All(key => texts.Has(language, key))) ? scriptFindings(catalogue, texts) : [];
        return [.. Lines(findings), .. drawn];
    }

    // The rules of the languages already report a key that another language has.
    private static IEnumerable<Finding> Unknown(Languages languages, IReadOnlyDictionary<Language, IReadOnlyDictionary<string, string>> sentences, HashSet<string> spoken) =>
        from language in languages.All.Where(languages.IsComplete)
        from key in spoken.Order(StringComparer.Ordinal)
        where !sentences.Values.Any(own => own.ContainsKey(key))
        select new Finding(LanguageFile.NameFor(language), key, "missing: the conversation says it");

    private static IEnumerable<Finding> Unused(IReadOnlyDictionary<Language, IReadOnlyDictionary<string, string>> sentences, HashSet<string> spoken) =>
        from language in sentences
        from key in language.Value.Keys
        where !spoken.Contains(key)
        select new Finding(LanguageFile.NameFor(language.Key), key, "unused: nothing says it");

    private static List<string> Lines(IEnumerable<Finding> findings) => [.. findings.Select(finding => finding.ToString()).Distinct()];
}
