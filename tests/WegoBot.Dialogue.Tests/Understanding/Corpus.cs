namespace WegoBot.Dialogue.Tests.Understanding;

/// <summary>The phrases of Corpus/: "own" were written with the rules, "blind" by somebody who had not seen them.</summary>
internal static class Corpus
{
    public sealed record Wish(string Half, string Language, string Expected, string Phrase);

    public sealed record Words(string Half, string Language, bool IsDistress, string Kind, string Phrase);

    public static IReadOnlyList<Wish> Intents { get; } =
        [.. Rows("intents").Select(row => new Wish(row.Half, row.Cells[0], row.Cells[1], row.Cells[2]))];

    public static IReadOnlyList<Words> Distress { get; } =
        [.. Rows("distress").Select(row => new Words(row.Half, row.Cells[0], row.Cells[1] == "positive", row.Cells[2], row.Cells[3]))];

    private static IEnumerable<(string Half, string[] Cells)> Rows(string name) =>
        from half in (string[])["own", "blind"]
        let file = Path.Combine(AppContext.BaseDirectory, "Corpus", $"{name}.{half}.tsv")
        where File.Exists(file)
        from line in File.ReadLines(file)
        where line.Length > 0 && !line.StartsWith('#')
        select (half, line.Split('\t'));
}
