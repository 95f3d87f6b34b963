using System.Text.RegularExpressions;

namespace WegoBot.Tests;

/// <summary>
/// Every safety rule in every channel. A row of <c>Safety.tsv</c> names the tests that hold a rule in a channel, or what of it does not apply there and
/// why.
/// </summary>
public sealed partial class SafetyTests
{
    private const int Fields = 4;
    private const int Cells = 35 * 4;

    private static readonly Cell[] Table = [.. File.ReadLines(SourceTree.File("tests/WegoBot.Tests/Safety/Safety.tsv")).Skip(1).Select(Cell.Of)];

    /// <summary>Every test of every project, with its class.</summary>
    private static readonly HashSet<string> Tests =
    [
        .. SourceTree.FilesUnder("tests", "*.cs").Where(path => !path.Contains("/obj/", StringComparison.Ordinal)).Select(File.ReadAllText)
            .SelectMany(source => Class().Match(source) is { Success: true } type
                ? Test().Matches(source).Select(test => $"{type.Groups[1].Value}.{test.Groups[1].Value}")
                : []),
    ];

    [Fact, Reported(7, Inputs = Cells)]
    public void Every_safety_rule_has_one_cell_in_every_channel()
    {
        Assert.Equal(Cells, Table.Length);
        Assert.Equal(SafetyRules.All.Keys.SelectMany(rule => SafetyRules.Channels.Select(channel => (rule, channel))), Table.Select(cell => (cell.Rule, cell.Channel)));
    }

    [Fact, Reported(7, Inputs = Cells)]
    public void A_rule_is_held_by_tests_in_a_channel_or_it_is_said_why_not() =>
        Assert.All(Table, cell => Assert.True(cell is { Tests.Length: > 0 } or { DoesNotApply: not "" }, $"{cell} is empty"));

    [Fact, Reported(7, Inputs = Cells)]
    public void A_cell_names_tests_that_there_are() => Assert.All(Table, cell =>
    {
        Assert.Distinct(cell.Tests);
        Assert.All(cell.Tests, test => Assert.True(Tests.Contains(test), $"{cell} names {test}"));
    });

    [Fact, Reported(7, Inputs = 35)]
    public void Every_rule_is_held_by_a_test() =>
        Assert.All(Table.GroupBy(cell => cell.Rule), rule => Assert.True(rule.Any(cell => cell.Tests.Length > 0), $"{rule.Key} has no test"));

    [Fact]
    public void The_page_of_the_evidence_names_every_rule_with_its_tests_in_every_channel()
    {
        var rule = "";
        var shown = new HashSet<(string, string, string)>();
        foreach (var line in File.ReadLines(SourceTree.File("docs/safety-evidence.md")))
            if (Heading().Match(line) is { Success: true } heading)
                rule = heading.Groups[1].Value;
            else if (Row().Match(line) is { Success: true } row)
                shown.UnionWith(SafetyRules.Channels.Where((_, column) => row.Groups[2].Captures[column].Value.Contains('✓', StringComparison.Ordinal)).Select(channel => (rule, channel, row.Groups[1].Value)));
        Assert.Equal(Table.SelectMany(cell => cell.Tests.Select(test => (cell.Rule, cell.Channel, test))).Order(), shown.Order());
    }

    [GeneratedRegex(@"^(?:public|internal)[\w ]* class (\w+)", RegexOptions.Multiline)]
    private static partial Regex Class();

    [GeneratedRegex(@"\[(?:Fact|Theory)\b(?:(?!\[(?:Fact|Theory)\b)[\s\S])*?\bpublic (?:async )?(?:Task|void) (\w+)\(")]
    private static partial Regex Test();

    [GeneratedRegex(@"^## (S\d+): ")]
    private static partial Regex Heading();

    [GeneratedRegex(@"^\| `([^`]+)` \| \d+ \|(?:([^|]*)\|){4}$")]
    private static partial Regex Row();

    private sealed record Cell(string Rule, string Channel, string[] Tests, string DoesNotApply)
    {
        public static Cell Of(string line)
        {
            var fields = line.Split('\t');
            Assert.True(fields.Length == Fields, $"a row has {Fields} fields: {line}");
            return new Cell(fields[0], fields[1], fields[2].Split(' ', StringSplitOptions.RemoveEmptyEntries), fields[3]);
        }

        public override string ToString() => $"{Rule} in {Channel}";
    }
}
