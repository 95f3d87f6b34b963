using System.Globalization;

namespace WegoBot.Training;

/// <summary>The measures of a blind round in one way of typing, as the table in the corpus' README shows them.</summary>
public sealed class RoundScore(string script, IReadOnlyList<Judged> judged)
{
    public const string Heading =
        "| way of typing | measures right or offered | wrong screen | alarms at measures | danger heard | right variant | alarms at harmless | thrown out | law, health, privacy, reach | of these the topic itself among the three likeliest | other intents |\n" +
        "| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |";

    private static readonly string[] Measures = ["kindergarten", "housing", "leave", "emergency", "hours", "in_kind", "training"];

    private static readonly string[] Topics = ["law", "divorce", "custody", "protection_order", "police", "health", "therapy", "privacy", "reach"];

    private const string Harmless = "harmless";

    /// <summary>A score for each way of typing.</summary>
    public static IEnumerable<RoundScore> Of(IEnumerable<Judged> judged) =>
        judged.GroupBy(one => one.Example.Script).OrderBy(group => group.Key, StringComparer.Ordinal).Select(group => new RoundScore(group.Key, [.. group]));

    public int ThrownOut => judged.Count(one => one.Outcome == Outcome.ThrownOut);

    /// <summary>The share of the sentences of danger that were heard, in any variant.</summary>
    public double DangerHeard => (double)Count(Danger, Outcome.Right, Outcome.OtherVariant) / Danger.Count();

    /// <summary>One row under <see cref="Heading"/>.</summary>
    public override string ToString() => string.Join(
        ' ',
        $"| {script}",
        Cell(OfMeasures, Outcome.Right, Outcome.Offered),
        Cell(OfMeasures, Outcome.Wrong),
        Cell(OfMeasures, Outcome.Alarm),
        Cell(Danger, Outcome.Right, Outcome.OtherVariant),
        Cell(Danger.Where(one => one.Understood.Distress is not null), Outcome.Right),
        Cell(Of(Harmless), Outcome.Alarm),
        Cell(judged, Outcome.ThrownOut),
        Cell(Of(Topics), Outcome.Right, Outcome.Offered),
        Cell(Of(Topics).Count(one => one.Rank < 3), Of(Topics).Count()),
        Cell(Others, Outcome.Right, Outcome.Offered),
        "|");

    /// <summary>A line for each intent.</summary>
    public IEnumerable<string> Intents() => judged.GroupBy(one => one.Example.Intent).OrderBy(group => group.Key, StringComparer.Ordinal)
        .Select(group => string.Create(CultureInfo.InvariantCulture, $"{script} {group.Key}: {string.Join(", ", group.CountBy(one => one.Outcome).OrderBy(count => count.Key).Select(count => $"{count.Value} {count.Key}"))}"));

    /// <summary>A line for each sentence that was not understood as it was meant.</summary>
    public IEnumerable<string> Failures() => judged.Where(one => one.Outcome is not (Outcome.Right or Outcome.Offered))
        .Select(one => $"{script} {one.Example.Intent}: {one.Outcome} \"{one.Example.Text}\" {Heard(one)}");

    private IEnumerable<Judged> Of(params string[] intents) => judged.Where(one => intents.Contains(one.Example.Intent));

    private IEnumerable<Judged> OfMeasures => Of(Measures);

    private IEnumerable<Judged> Danger => judged.Where(one => one.IsDanger);

    private IEnumerable<Judged> Others => judged.Where(one => !one.IsDanger && !Measures.Concat(Topics).Append(Harmless).Contains(one.Example.Intent));

    private static int Count(IEnumerable<Judged> of, params Outcome[] outcomes) => of.Count(one => outcomes.Contains(one.Outcome));

    private static string Cell(IEnumerable<Judged> of, params Outcome[] outcomes) => Cell(Count(of, outcomes), of.Count());

    private static string Cell(int some, int all) =>
        all == 0 ? "| -" : string.Create(CultureInfo.InvariantCulture, $"| {some} of {all} ({100.0 * some / all:F1} %)");

    private static string Heard(Judged one) => one.Understood switch
    {
        { Distress: { } kind } => $"→ {kind}",
        { Intent: { } intent } => $"→ {intent.Trigger} {intent.Value}",
        var understood => "→ " + string.Join(" / ", understood.Nearest.Select(near => $"{near.Trigger} {near.Value}")),
    };
}
