using WegoBot.Dialogue;

namespace WegoBot.Localization;

/// <summary>
/// Reads <c>bg.yaml</c> or <c>en.yaml</c>. Nested keys are joined with dots (<c>measure.kindergarten.name</c>). A list
/// is paragraphs, with an empty line between each two; a block (<c>|</c>) keeps its line breaks.
/// </summary>
internal static class TextsFile
{
    public static string NameFor(Language language) => language.Code() + ".yaml";

    public static Dictionary<string, string> Read(string path, List<Finding> findings)
    {
        var sentences = new Dictionary<string, string>(StringComparer.Ordinal);
        if (Entry.OfFile(path, findings) is { } root)
            Collect(root, sentences);
        return sentences;
    }

    /// <summary>The keys that one language has and the other lacks.</summary>
    public static IEnumerable<Finding> Missing(IReadOnlyDictionary<Language, IReadOnlyDictionary<string, string>> sentences) =>
        from language in sentences.Keys
        from key in sentences[language.Other()].Keys
        where !sentences[language].ContainsKey(key)
        select new Finding(NameFor(language), key, $"missing, but {NameFor(language.Other())} has it");

    private static void Collect(Entry parent, Dictionary<string, string> sentences)
    {
        foreach (var (_, entry) in parent.Fields())
        {
            if (entry.IsMap)
                Collect(entry, sentences);
            else if (!sentences.TryAdd(entry.Key, TextOf(entry)))
                entry.Add("stands in the file twice");
        }
    }

    private static string TextOf(Entry entry) =>
        entry.IsScalar ? entry.Text() : string.Join("\n\n", entry.Items().Select(paragraph => paragraph.Text()));
}
