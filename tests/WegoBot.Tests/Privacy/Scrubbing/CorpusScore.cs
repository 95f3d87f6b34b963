using System.Globalization;
using WegoBot.Privacy;

namespace WegoBot.Tests.Privacy;

/// <summary>How much of the personal data in a corpus is removed, and how much else.</summary>
internal sealed class CorpusScore
{
    /// <summary>Kinds that are a number or are written like one.</summary>
    public static readonly string[] Structured = ["egn", "lnch", "iban", "phone", "id_card", "code", "other_number"];

    /// <summary>Of an address or a name as much as this of its letters may stay, if no digit does.</summary>
    private const double LettersThatMayStay = 0.2;

    private readonly Dictionary<string, (int Found, int All)> _kinds = [];

    public List<string> Missed { get; } = [];

    public List<string> FalselyRemoved { get; } = [];

    public int Ordinary { get; private set; }

    public int Lines { get; private set; }

    public static CorpusScore Of(TextScrubber scrubber, IEnumerable<CorpusLine> lines)
    {
        var score = new CorpusScore();
        foreach (var line in lines) score.Add(line, scrubber.Scrub(line.Text).Removed);
        return score;
    }

    public double Recall(params string[] kinds)
    {
        var of = _kinds.Where(kind => kinds.Contains(kind.Key)).Select(kind => kind.Value).ToList();
        return of.Sum(kind => kind.All) == 0 ? 1 : (double)of.Sum(kind => kind.Found) / of.Sum(kind => kind.All);
    }

    public double RecallOfTheRest => Recall([.. _kinds.Keys.Except(Structured)]);

    public double FalseRedactions => Ordinary == 0 ? 0 : (double)FalselyRemoved.Count / Ordinary;

    public override string ToString() => string.Join('\n',
    [
        .. _kinds.OrderBy(kind => kind.Key, StringComparer.Ordinal).Select(kind => string.Create(CultureInfo.InvariantCulture, $"| {kind.Key} | {kind.Value.Found} of {kind.Value.All} | {100.0 * kind.Value.Found / kind.Value.All:0.0} % |")),
        string.Create(CultureInfo.InvariantCulture, $"| structured numbers | | {100 * Recall(Structured):0.0} % |"),
        string.Create(CultureInfo.InvariantCulture, $"| the rest | | {100 * RecallOfTheRest:0.0} % |"),
        string.Create(CultureInfo.InvariantCulture, $"| false redactions | {FalselyRemoved.Count} of {Ordinary} ordinary lines | {100 * FalseRedactions:0.0} % |"),
        .. Missed.Select(line => $"missed {line}"),
        .. FalselyRemoved.Select(line => $"false {line}"),
    ]);

    private void Add(CorpusLine line, IReadOnlyList<PersonalData> removed)
    {
        Lines++;
        foreach (var mark in line.Marks)
        {
            var left = Enumerable.Range(mark.Start, mark.Length).Where(at => !removed.Any(one => one.Start <= at && at < one.End)).Select(at => line.Text[at]).ToList();
            var letters = line.Text.Substring(mark.Start, mark.Length).Count(char.IsLetterOrDigit);
            var isFound = Structured.Contains(mark.Kind)
                ? !left.Any(char.IsLetterOrDigit)
                : !left.Any(char.IsDigit) && left.Count(char.IsLetterOrDigit) <= LettersThatMayStay * letters;
            var (found, all) = _kinds.GetValueOrDefault(mark.Kind);
            _kinds[mark.Kind] = (found + (isFound ? 1 : 0), all + 1);
            if (!isFound) Missed.Add($"{mark.Kind}: {Shown(line, removed)}");
        }

        if (!line.IsOrdinary) return;
        Ordinary++;
        if (removed.Count > 0) FalselyRemoved.Add(Shown(line, removed));
    }

    private static string Shown(CorpusLine line, IReadOnlyList<PersonalData> removed)
    {
        var shown = line.Text;
        foreach (var one in removed.Reverse()) shown = $"{shown[..one.Start]}«{one.Kind}:{shown[one.Start..one.End]}»{shown[one.End..]}";
        return $"{line.Script} {shown.Replace("\n", "\\n", StringComparison.Ordinal)}";
    }
}
