using System.Text.RegularExpressions;

namespace WegoBot.Tests;

/// <summary>
/// Every safety rule in every channel. A row of <c>Safety.tsv</c> names the tests that hold a rule in a channel, or what of it does not apply there and
/// why, or what is not kept yet and the issue that is about it.
/// </summary>
public sealed partial class SafetyTests
{
    private const int Fields = 5;
    private const int Cells = 35 * 4;

    /// <summary>The channels of a person: what is kept in one of them is kept in all.</summary>
    private static readonly string[] Hers = ["Telegram", "Viber", "WebChat"];

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
    public void A_rule_is_held_by_tests_or_it_is_said_why_not() => Assert.All(Table, cell =>
    {
        Assert.True(cell is { Tests.Length: > 0 } or { DoesNotApply: not "" } or { NotYet: not "" }, $"{cell} is empty");
        Assert.True(cell.NotYet == "" || Issue().IsMatch(cell.NotYet), $"{cell} names no issue");
    });

    [Fact, Reported(7, Inputs = Cells)]
    public void A_cell_names_tests_that_there_are() => Assert.All(Table, cell =>
    {
        Assert.Distinct(cell.Tests);
        Assert.All(cell.Tests, test => Assert.True(Tests.Contains(test), $"{cell} names {test}"));
    });

    [Fact, Reported(7, Inputs = 35)]
    public void No_rule_is_kept_in_one_channel_and_not_yet_in_another() => Assert.All(
        Table.Where(cell => Hers.Contains(cell.Channel)).GroupBy(cell => cell.Rule),
        rule => Assert.Single(rule.Where(cell => cell is { Tests.Length: > 0 } or { NotYet: not "" }).Select(cell => cell.NotYet).DefaultIfEmpty().Distinct()));

    [GeneratedRegex(@"^(?:public|internal)[\w ]* class (\w+)", RegexOptions.Multiline)]
    private static partial Regex Class();

    [GeneratedRegex(@"\[(?:Fact|Theory)\b(?:(?!\[(?:Fact|Theory)\b)[\s\S])*?\bpublic (?:async )?(?:Task|void) (\w+)\(")]
    private static partial Regex Test();

    [GeneratedRegex(@"\(issues? \d+( and \d+)?\)")]
    private static partial Regex Issue();

    private sealed record Cell(string Rule, string Channel, string[] Tests, string DoesNotApply, string NotYet)
    {
        public static Cell Of(string line)
        {
            var fields = line.Split('\t');
            Assert.True(fields.Length == Fields, $"a row has {Fields} fields: {line}");
            return new Cell(fields[0], fields[1], fields[2].Split(' ', StringSplitOptions.RemoveEmptyEntries), fields[3], fields[4]);
        }

        public override string ToString() => $"{Rule} in {Channel}";
    }
}
