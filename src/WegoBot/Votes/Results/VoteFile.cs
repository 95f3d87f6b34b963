using System.Globalization;
using System.Text;
using WegoBot.Dialogue;

namespace WegoBot.Votes;

/// <summary>A result as a file for a spreadsheet (RFC 4180, UTF-8). No cell begins a formula.</summary>
public sealed class VoteFile(Texts texts, Catalogue catalogue)
{
    public const string Type = "text/csv; charset=utf-8";

    /// <summary>What makes a spreadsheet read a cell as a formula (https://owasp.org/www-community/attacks/CSV_Injection).</summary>
    private const string Formula = "=+-@\t\r\n";

    public byte[] Write(VoteResult result, Language language)
    {
        ArgumentNullException.ThrowIfNull(result);
        var vote = result.Vote;
        List<string[]> lines =
        [
            [Say("page.vote.file_region"), catalogue.FindRegion(vote.Region)?.Name.In(language) ?? vote.Region],
            [Say("page.vote.file_day"), DateOnly.FromDateTime(SofiaClock.In(vote.OpenedAt)).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)],
            [Say("page.vote.file_ballots"), Number(vote.Ballots)],
            [Say("page.vote.file_cast"), Number(vote.Cast)],
            [Say("page.vote.file_shown"), Number(result.Counts?.Cast ?? 0)],
            [],
            [Say("page.vote.measure"), Say("page.vote.chosen"), .. Enumerable.Range(1, KindCounts.Grades).Select(Number), Say("page.vote.mean"), .. result.Kinds.Select(kind => NameOf(kind, language))],
            .. result.Measures.Select(measure => (string[])
            [
                texts.Say(language, $"measure.{measure.Measure}.name"), Number(measure.Chosen), .. measure.Grades.Select(Number), Mean(MeasureResult.Mean(measure.Grades)),
                .. result.Kinds.Select(kind => Mean(kind.Means[measure.Measure])),
            ]),
        ];
        var text = string.Concat(lines.Select(line => string.Join(',', line.Select(Cell)) + "\r\n"));
        // With the mark at its beginning a spreadsheet reads Bulgarian letters as what they are.
        return [.. Encoding.UTF8.GetPreamble(), .. Encoding.UTF8.GetBytes(text)];

        string Say(string key) => texts.Say(language, key);
    }

    /// <summary>The kinds of a group, and how many participants they had.</summary>
    public string NameOf(KindResult kind, Language language)
    {
        ArgumentNullException.ThrowIfNull(kind);
        var names = kind.Kinds.Select(id => catalogue.Participants.FirstOrDefault(one => one.Id == id)?.Name.In(language) ?? id);
        return texts.Say(language, "page.vote.group", ("names", string.Join(", ", names)), ("count", Number(kind.Cast)));
    }

    /// <summary>A cell in quotation marks. What would be a formula gets an apostrophe, which spreadsheets show as text.</summary>
    internal static string Cell(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var plain = text.Length > 0 && Formula.Contains(text.TrimStart(' ') is { Length: > 0 } trimmed ? trimmed[0] : text[0], StringComparison.Ordinal) ? "'" + text : text;
        return $"\"{plain.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Mean(double? mean) => mean?.ToString("0.0", CultureInfo.InvariantCulture) ?? "";
}
