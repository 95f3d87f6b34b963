using WegoBot.Dialogue;

namespace WegoBot.Localization;

/// <summary>
/// The file of one language, such as <c>bg.yaml</c>. The key <c>language</c> describes the file; everything else is a sentence.
/// Nested keys are joined with dots (<c>measure.kindergarten.name</c>). A list becomes paragraphs, separated by empty lines.
/// A block (<c>|</c>) keeps its line breaks.
/// </summary>
/// <param name="Language">The language; its code is the file's name.</param>
/// <param name="Name">The language's own name; its code when the file gives none.</param>
/// <param name="Place">Its place in the list in the chat; null puts it after the others.</param>
/// <param name="Fallback">The code of the language whose sentences stand in for missing ones; null when none may be missing.</param>
/// <param name="Sentences">The sentences by key; null when the file cannot be read.</param>
internal sealed record LanguageFile(Language Language, string Name, int? Place, string? Fallback, IReadOnlyDictionary<string, string>? Sentences)
{
    private const string Description = "language";

    public static string NameFor(Language language) => language + ".yaml";

    public static LanguageFile Read(string path, List<Finding> findings)
    {
        var language = new Language(Path.GetFileNameWithoutExtension(path));
        if (Entry.OfFile(path, findings) is not { } root)
            return new LanguageFile(language, language.ToString(), null, null, null);
        var sentences = SentencesOf(root);
        var self = root[Description];
        self.HasOnly("name", "place", "fallback");
        return new LanguageFile(language, self["name"].Text(), self["place"].NumberOrNull(), self["fallback"].TextOrNull(), sentences);
    }

    /// <summary>Every sentence below the root of a file.</summary>
    public static Dictionary<string, string> SentencesOf(Entry root)
    {
        var sentences = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (name, entry) in root.Fields())
            if (name != Description)
                Collect(entry, sentences);
        return sentences;
    }

    /// <summary>A finding about the description of the file.</summary>
    public Finding At(string key, string what) => new(NameFor(Language), $"{Description}.{key}", what);

    private static void Collect(Entry entry, Dictionary<string, string> sentences)
    {
        if (entry.IsMap)
            foreach (var (_, below) in entry.Fields())
                Collect(below, sentences);
        else if (!sentences.TryAdd(entry.Key, TextOf(entry)))
            entry.Add("stands in the file twice");
    }

    private static string TextOf(Entry entry) =>
        entry.IsScalar ? entry.Text() : string.Join("\n\n", entry.Items().Select(paragraph => paragraph.Text()));
}
