namespace WegoBot.Privacy;

/// <summary>Names of a file that stands beside the finders, read in Cyrillic and in Latin letters after any habit.</summary>
internal sealed class KnownNames
{
    private const int MostWords = 5;

    /// <summary>In Latin letters ъ is an a or a u, я is ya or ia, ю is yu, iu or u, and ts is ц and тс.</summary>
    private static readonly (string Letter, string[] Spellings)[] Habits = [("ъ", ["ъ", "у"]), ("я", ["я", "иа"]), ("ю", ["ю", "иу", "у"]), ("тс", ["тс", "ц"])];

    /// <summary>The names in one spelling, by their first word.</summary>
    private readonly Dictionary<string, List<string[]>> _byFirstWord;

    /// <param name="file">The name of the embedded file: a name a line, # before what is none.</param>
    public KnownNames(string file)
    {
        using var reader = new StreamReader(typeof(KnownNames).Assembly.GetManifestResourceStream(file)!);
        var names = reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Where(line => line[0] != '#')
            .Select(line => line.ToLowerInvariant().Replace(".", "", StringComparison.Ordinal));
        foreach (var (letter, spellings) in Habits)
            names = names.SelectMany(name => spellings.Select(spelling => name.Replace(letter, spelling, StringComparison.Ordinal))).Distinct();
        _byFirstWord = names
            .Select(name => name.Split(' ').Select(word => WordSpelling.WithoutDoubles(WordSpelling.Of(word))).ToArray())
            .GroupBy(name => name[0]).ToDictionary(group => group.Key, group => group.DistinctBy(name => string.Join(' ', name)).ToList());
    }

    /// <summary>The last token of the longest name that begins here; null for none.</summary>
    public int? Last(TokenizedText text, int at)
    {
        if (!text[at].IsWord || !_byFirstWord.TryGetValue(WordSpelling.WithoutDoubles(text[at].Key), out var names)) return null;
        int? longest = null;
        foreach (var name in names) if (Last(text, at, name) is { } last && !(last < longest)) longest = last;
        return longest;
    }

    /// <summary>The first token of a name that ends at this token; null for none.</summary>
    public int? First(TokenizedText text, int last)
    {
        for (var first = last - MostWords; first <= last; first++) if (Last(text, first) == last) return first;
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
}
