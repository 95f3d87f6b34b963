using System.Text.RegularExpressions;

namespace WegoBot.Tests.Documentation;

/// <summary>The page about monitoring and the alert rules name the metrics that there are.</summary>
public sealed partial class MetricsPageTests
{
    private static readonly HashSet<string> Metrics = SourceTree.FilesUnder("src/WegoBot", "*Metrics.cs")
        .SelectMany(file => Instrument().Matches(File.ReadAllText(file))).Select(match => match.Groups[1].Value).ToHashSet();

    [Fact]
    public void The_page_names_each_metric_once()
    {
        Assert.True(Metrics.Count >= 8, "the metrics are found");
        var rows = MarkdownPage.Of("docs/operators/monitoring.md").Section("Metrics").Split('\n').Where(line => line.StartsWith("| `", StringComparison.Ordinal));
        Assert.Equal(Metrics.Order(), rows.SelectMany(row => InBackticks().Matches(row.Split('|')[1])).Select(match => match.Groups[1].Value).Order());
    }

    [Fact]
    public void Each_alert_asks_for_metrics_that_there_are_and_names_an_entry_of_the_runbook()
    {
        var rules = File.ReadAllText(SourceTree.File("src/WegoBot/Deploy/alerts.yml"));
        var asked = Asked().Matches(rules).Select(match => match.Groups[1].Value).ToHashSet();
        Assert.True(asked.Count >= 5, "the rules are read");
        Assert.Empty(asked.Except(Metrics.Select(metric => metric.Replace('.', '_'))));

        var entries = RunbookEntry().Matches(File.ReadAllText(SourceTree.File("docs/runbook.md"))).Select(match => match.Groups[1].Value).ToHashSet();
        Assert.Empty(Runbook().Matches(rules).SelectMany(match => Number().Matches(match.Value)).Select(number => number.Value).Except(entries));
    }

    [GeneratedRegex("\"(wegobot\\.[a-z_.]+)\"")]
    private static partial Regex Instrument();

    [GeneratedRegex("`([^`]+)`")]
    private static partial Regex InBackticks();

    [GeneratedRegex(@"\b(wegobot_[a-z_]+?)(?:_total)?\b(?=[\[ ])")]
    private static partial Regex Asked();

    [GeneratedRegex(@"^## (\d+)\.", RegexOptions.Multiline)]
    private static partial Regex RunbookEntry();

    [GeneratedRegex(@"Runbook [\d and]+")]
    private static partial Regex Runbook();

    [GeneratedRegex(@"\d+")]
    private static partial Regex Number();
}
