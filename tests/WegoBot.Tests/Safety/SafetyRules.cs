namespace WegoBot.Tests;

/// <summary>The safety rules by their numbers, in a few words each, and the places in which each is kept or need not be.</summary>
internal static class SafetyRules
{
    /// <summary>The channels of a person, and the pages and notices of staff.</summary>
    public static IReadOnlyList<string> Channels { get; } = ["Telegram", "Viber", "WebChat", "Staff"];

    public static IReadOnlyDictionary<string, string> All { get; } =
        File.ReadLines(SourceTree.File("tests/WegoBot.Tests/Safety/Rules.tsv")).Skip(1).Select(line => line.Split('\t')).ToDictionary(fields => fields[0], fields => fields[1]);
}
