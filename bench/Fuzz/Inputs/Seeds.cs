using System.Text.RegularExpressions;

namespace WegoBot.Fuzz;

/// <summary>What people really write and press, from the transcripts and the corpora of the tests.</summary>
public static partial class Seeds
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "seeds");

    /// <summary>Words of the transcripts, sentences with personal data, and a few of every kind that the conversation knows.</summary>
    public static IReadOnlyList<string> Words { get; } = [.. Spoken().Concat(Personal()).Concat(Canaries.Words).Distinct().Where(words => words.Length > 0)];

    /// <summary>The rules' phrases for danger, leaving and the like.</summary>
    public static IReadOnlyList<string> Phrases { get; } =
    [
        .. Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "localization", "understanding"), "*.txt", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
            .SelectMany(File.ReadLines).Select(line => line.Trim()).Where(line => line.Length > 0 && line[0] != '#'),
    ];

    private static IEnumerable<string> Spoken() => Directory.EnumerateFiles(Path.Combine(Folder, "transcripts"), "*.txt").Order(StringComparer.Ordinal)
        .SelectMany(File.ReadLines).Select(line => Person().Match(line)).Where(match => match.Success).Select(match => match.Groups[1].Value.Trim());

    private static IEnumerable<string> Personal() => Directory.EnumerateFiles(Path.Combine(Folder, "scrubbing"), "*.tsv").Order(StringComparer.Ordinal)
        .SelectMany(File.ReadLines).SelectMany(line => line.Split('\t').OrderByDescending(cell => cell.Length).Take(1));

    [GeneratedRegex("^person: *(.*)$")]
    private static partial Regex Person();
}
