namespace WegoBot.Bench.Stub;

/// <summary>A table of runs with one replica and with several.</summary>
internal static class ReplicaTable
{
    private const string Head =
        """
        | | persons | updates/s | p50 ms | p99 ms | p50 from press | p99 from press | CPU s per 1000 | PostgreSQL's CPU s per 1000 | peak MB | stub's share of a core | errors | wrong | stuck |
        | --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |
        """;

    public static string Of(IReadOnlyList<Result> runs) =>
        string.Join('\n', [Head, .. runs.GroupBy(run => (run.Name, run.Persons)).Select(same => Row(same.Key.Name, same.Key.Persons, [.. same]))]);

    private static string Row(string name, int persons, IReadOnlyList<Result> some) =>
        $"| {name} | {persons} | {Summary.Of(some, run => run.UpdatesASecond, "0")} | {Summary.Of(some, run => run.P50, "0.0")} | {Summary.Of(some, run => run.P99, "0.0")} "
        + $"| {Summary.Of(some, run => run.P50FromPress, "0.0")} | {Summary.Of(some, run => run.P99FromPress, "0.0")} | {Summary.Of(some, run => run.CpuPer1000, "0.00")} "
        + $"| {(some.All(run => run.ServerCpuPer1000 is null) ? "–" : Summary.Of(some, run => run.ServerCpuPer1000 ?? 0, "0.00"))} | {Summary.Of(some, run => run.PeakMegabytes, "0")} "
        + $"| {Summary.Of(some, run => run.StubShare, "0.00")} | {some.Sum(run => run.Errors)} | {some.Sum(run => run.Wrong)} | {some.Sum(run => run.Stuck)} |";
}
