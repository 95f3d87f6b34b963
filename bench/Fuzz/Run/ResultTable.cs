using System.Globalization;

namespace WegoBot.Fuzz;

/// <summary>The results as rows of a Markdown table.</summary>
public static class ResultTable
{
    public static IEnumerable<string> Rows(IReadOnlyList<TargetResult> results) =>
    [
        "| target | inputs | seconds | inputs/s | crashes | stage | canary | answer | screens | consent | other | over 5 s | longest, ms | growth, MB | what became of them |",
        "| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | --- |",
        .. results.Select(Row),
        string.Create(CultureInfo.InvariantCulture, $"| all | {results.Sum(one => one.Tally.Inputs)} | {results.Sum(one => one.Took.TotalSeconds):0} | | {Sum(results, Rule.Crash)} | {Sum(results, Rule.Stage)} | {Sum(results, Rule.Canary)} | {Sum(results, Rule.Answer)} | {Sum(results, Rule.Screens)} | {Sum(results, Rule.Consent)} | {Sum(results, Rule.Other)} | {results.Sum(one => one.Tally.SlowInputs)} | | | {results.Where(one => one.Target.IsHttp).Sum(one => one.Tally.Inputs)} over HTTP |"),
    ];

    private static string Row(TargetResult one) => string.Create(CultureInfo.InvariantCulture,
        $"| {one.Target.Name} | {one.Tally.Inputs} | {one.Took.TotalSeconds:0} | {one.Tally.Inputs / Math.Max(0.001, one.Took.TotalSeconds):0} | {string.Join(" | ", Enum.GetValues<Rule>().Select(rule => one.Tally[rule]))} | {one.Tally.SlowInputs} | {one.Tally.Longest.TotalMilliseconds:0} | {one.Growth / 1e6:0.0} | {one.Outcome} |");

    private static int Sum(IReadOnlyList<TargetResult> results, Rule rule) => results.Sum(one => one.Tally[rule]);
}
