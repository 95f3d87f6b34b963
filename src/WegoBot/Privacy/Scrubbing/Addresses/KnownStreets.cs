namespace WegoBot.Privacy;

/// <summary>Street names that nearly every town has: behind one of them a number is a house, also without the word for a street.</summary>
internal static class KnownStreets
{
    private const string Names = "known-streets.txt";

    /// <summary>The names in one spelling, by their first word.</summary>
    private static readonly Dictionary<string, List<string[]>> ByFirstWord = Read();

    /// <summary>The last token of the longest name that begins here; null for none. A single word has a large letter.</summary>
    public static int? Last(TokenizedText text, int at)
    {
        if (!text[at].IsWord || !ByFirstWord.TryGetValue(WordSpelling.WithoutDoubles(text[at].Key), out var names)) return null;
        var last = names.Max(name => Last(text, at, name));
        return last > at || (last == at && text[at].IsLarge) ? last : null;
    }

    /// <summary>The first token of a name that ends at this token; null for none.</summary>
    public static int? First(TokenizedText text, int last)
    {
        for (var first = last - 4; first <= last; first++) if (Last(text, first) == last) return first;
        return null;
    }

    private static int? Last(TokenizedText text, int at, string[] name)
    {
        for (var word = 1; word < name.Length; word++)
        {
            at++;
            if (text[at].IsMark('.')) at++;
            if (!text[at].IsWord || WordSpelling.WithoutDoubles(text[at].Key) != name[word]) return null;
        }

        return at;
    }

    private static Dictionary<string, List<string[]>> Read()
    {
        using var file = new StreamReader(typeof(KnownStreets).Assembly.GetManifestResourceStream(Names)!);
        var names = file.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Where(line => line[0] != '#')
            .Select(line => line.ToLowerInvariant().Replace(".", "", StringComparison.Ordinal));
        // In Latin letters ъ is an a or a u.
        return names.SelectMany(name => new[] { name, name.Replace('ъ', 'у') }).Distinct()
            .Select(name => name.Split(' ').Select(word => WordSpelling.WithoutDoubles(WordSpelling.Of(word))).ToArray())
            .GroupBy(name => name[0]).ToDictionary(group => group.Key, group => group.ToList());
    }
}
