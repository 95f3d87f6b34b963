using WegoBot.Dialogue;

namespace WegoBot.Localization;

/// <summary>Reads a criterion: <c>question</c>, <c>not question</c>, or a map with one of <c>all</c>, <c>any</c> and <c>not</c>.</summary>
internal static class CriterionEntry
{
    private const string Expected = "should be a question's id, 'not' and an id, or one of all, any, not";

    public static Criterion Read(Entry entry)
    {
        if (entry.IsMap)
            return ReadMap(entry);
        var words = entry.Text().Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words is ["not", var denied])
            return new Criterion.Negation(new Criterion.Fact(denied));
        if (words.Length > 1)
            entry.Add(Expected);
        return new Criterion.Fact(words.FirstOrDefault() ?? "");
    }

    private static Criterion ReadMap(Entry entry)
    {
        var fields = entry.Fields().ToList();
        if (fields.Count == 1)
            switch (fields[0])
            {
                case ("all", var parts): return new Criterion.All(ReadParts(parts));
                case ("any", var parts): return new Criterion.Any(ReadParts(parts));
                case ("not", var part): return new Criterion.Negation(Read(part));
            }

        entry.Add(Expected);
        return new Criterion.Any([]);
    }

    private static List<Criterion> ReadParts(Entry parts)
    {
        var read = parts.Items().Select(Read).ToList();
        // An empty "all" would be true for everybody, and an empty "any" for nobody.
        if (read.Count == 0)
            parts.Add("names no question");
        return read;
    }
}
