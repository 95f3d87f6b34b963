using System.Globalization;

namespace WegoBot.Votes;

/// <summary>What everybody may see of a vote's result now.</summary>
/// <param name="Vote">The vote.</param>
/// <param name="IsFinal">Whether it has ended, and everything that is kept is shown.</param>
/// <param name="Counts">The counts; null while too few have voted, and for good when too few did.</param>
public sealed record VoteResult(VoteEntry Vote, bool IsFinal, VoteCounts? Counts)
{
    /// <summary>Changes whenever the page does.</summary>
    public string Version => string.Create(CultureInfo.InvariantCulture, $"{Vote.Cast}.{Vote.Ballots}.{Vote.IsOpen}.{IsFinal}");

    /// <summary>The measures, the most chosen first.</summary>
    public IReadOnlyList<MeasureResult> Measures => Counts is not { } counts ? [] :
        [.. Vote.Measures.Select(measure => new MeasureResult(measure, counts.Chosen.GetValueOrDefault(measure), GradesOf(measure, counts.Kinds.Values))).OrderByDescending(measure => measure.Chosen)];

    /// <summary>The kinds of participants, each of enough to be shown by itself, and only at the end: between two steps a kind can grow by one person alone.</summary>
    public IReadOnlyList<KindResult> Kinds => !IsFinal || Counts is not { Kinds.Count: > 1 } counts ? [] :
        [.. counts.Kinds.OrderByDescending(kind => kind.Value.Cast).Select(kind => new KindResult(
            kind.Key.Split(VoteCounts.And), kind.Value.Cast, Vote.Measures.ToDictionary(measure => measure, measure => MeasureResult.Mean(GradesOf(measure, [kind.Value])))))];

    private static int[] GradesOf(string measure, IEnumerable<KindCounts> kinds)
    {
        var sum = new KindCounts();
        foreach (var kind in kinds)
            sum.Add(kind);
        return sum.Feasible.GetValueOrDefault(measure) ?? new int[KindCounts.Grades];
    }
}
