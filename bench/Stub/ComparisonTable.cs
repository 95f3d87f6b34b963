using System.Globalization;
using System.Text;
using System.Text.Json;

namespace WegoBot.Bench.Stub;

/// <summary>Tables of many runs: the median of each figure, with the lowest and the highest.</summary>
internal sealed class ComparisonTable(IReadOnlyList<Result> runs)
{
    private const string Ours = "WegoBot FULL";
    private const string Baseline = "baseline";

    private static readonly int[] Crowds = [500, 2000];

    private readonly StringBuilder _text = new();

    public static ComparisonTable Of(string file, BenchJson json) => new(Read(file, json));

    public static IReadOnlyList<Result> Read(string file, BenchJson json) =>
        [.. File.ReadLines(file).Where(line => line.Length > 0).Select(line => JsonSerializer.Deserialize(line, json.Result)!)];

    public override string ToString()
    {
        foreach (var persons in runs.Select(run => run.Persons).Distinct().Order())
            Compare(persons);
        Targets();
        return _text.ToString();
    }

    /// <summary>All contestants with this number of persons.</summary>
    private void Compare(int persons)
    {
        Say($"### {persons} {(persons == 1 ? "person" : "persons")}\n");
        Say("| | updates/s | p50 ms | p99 ms | p50 from press | p99 from press | CPU s per 1000 | peak MB | first poll s | stub's share of a core | errors | wrong | stuck |");
        Say("| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |");
        foreach (var name in Names)
        {
            var some = Of(name, persons);
            if (some.Count == 0)
                continue;
            Say($"| {name} | {Summary.Of(some, run => run.UpdatesASecond, "0")} | {Summary.Of(some, run => run.P50, "0.0")} | {Summary.Of(some, run => run.P99, "0.0")} "
                + $"| {Summary.Of(some, run => run.P50FromPress, "0.0")} | {Summary.Of(some, run => run.P99FromPress, "0.0")} "
                + $"| {Summary.Of(some, run => run.CpuPer1000, "0.00")} | {Summary.Of(some, run => run.PeakMegabytes, "0")} | {Summary.Of(some, run => run.FirstPoll, "0.00")} "
                + $"| {Summary.Of(some, run => run.StubShare, "0.00")} | {some.Sum(run => run.Errors)} | {some.Sum(run => run.Wrong)} | {some.Sum(run => run.Stuck)} |");
        }

        Say("");
    }

    /// <summary>The targets and the measured values. A ratio is of medians.</summary>
    private void Targets()
    {
        Say("### Targets\n");
        Say("| | persons | target | measured | |");
        Say("| --- | ---: | ---: | ---: | --- |");
        foreach (var persons in Crowds.Where(persons => Of(Ours, persons).Count > 0))
        {
            AtLeast("updates/s, times grammY's at NORMAL", persons, 4, Ratio(persons, "grammY NORMAL", run => run.UpdatesASecond));
            AtLeast("updates/s, times Telegraf's at NORMAL", persons, 3, Ratio(persons, "Telegraf NORMAL", run => run.UpdatesASecond));
            AtLeast("updates/s, times grammY's at FULL", persons, 5, Ratio(persons, "grammY FULL", run => run.UpdatesASecond));
            AtLeast("updates/s, times Telegraf's at FULL", persons, 5, Ratio(persons, "Telegraf FULL", run => run.UpdatesASecond));
            AtLeast("updates/s, times the baseline's", persons, 0.6, Ratio(persons, Baseline, run => run.UpdatesASecond));
            AtMost("p99, times Telegraf's at NORMAL", persons, 0.5, Ratio(persons, "Telegraf NORMAL", run => run.P99));
            AtMost("p99 from the press, times Telegraf's at NORMAL", persons, 0.5, Ratio(persons, "Telegraf NORMAL", run => run.P99FromPress));
            AtMost("CPU per update, times the baseline's", persons, 2, Ratio(persons, Baseline, run => run.CpuPer1000));
        }

        AtMost("p50, times Telegraf's at FULL", 1, 1, Ratio(1, "Telegraf FULL", run => run.P50));
        AtMost("peak memory, MB", 2000, 130, Summary.Median(Of(Ours, 2000), run => run.PeakMegabytes));
        AtMost("start to first getUpdates, s", 1, 0.8, Summary.Median(Of(Ours, 1), run => run.FirstPoll));
    }

    private IEnumerable<string> Names => runs.Select(run => run.Name).Distinct();

    private List<Result> Of(string name, int persons) => [.. runs.Where(run => run.Name == name && run.Persons == persons)];

    private double Ratio(int persons, string other, Func<Result, double> figure) =>
        Summary.Median(Of(Ours, persons), figure) / Summary.Median(Of(other, persons), figure);

    private void AtLeast(string what, int persons, double target, double measured) => Row(what, persons, "≥", target, measured, measured >= target);

    private void AtMost(string what, int persons, double target, double measured) => Row(what, persons, "≤", target, measured, measured <= target);

    private void Row(string what, int persons, string sign, double target, double measured, bool reached)
    {
        if (double.IsNaN(measured))
            return;
        Say(string.Create(CultureInfo.InvariantCulture, $"| {what} | {persons} | {sign} {target} | {measured:0.##} | {(reached ? "reached" : "**not reached**")} |"));
    }

    private void Say(string line) => _text.Append(line).Append('\n');
}
