using System.Globalization;
using WegoBot.Dialogue;
using WegoBot.Pages;

namespace WegoBot.Votes;

/// <summary>The fields of a ballot. They are named by places and not by ids, so that the length of what is sent tells no more than how many measures were chosen.</summary>
public sealed class BallotForm(PostedForm? posted)
{
    public const string Kind = "kind";

    public const int NoGrade = 0;

    public static string Measure(int place) => $"measure-{Text(place)}";

    public static string Grade(int place) => $"grade-{Text(place)}";

    /// <summary>What stands in a field; null for nothing.</summary>
    public string? this[string field] => posted?[field];

    /// <summary>The vote, or the key of what is missing.</summary>
    public (CastVote? Vote, string? Fault) Read(VoteEntry vote, IReadOnlyList<ParticipantKind> kinds)
    {
        ArgumentNullException.ThrowIfNull(vote);
        ArgumentNullException.ThrowIfNull(kinds);
        var chosen = vote.Measures.Where((_, place) => this[Measure(place)] is not null).ToList();
        if (Number(this[Kind]) is not { } kind || kind >= kinds.Count)
            return (null, "page.vote.no_kind");
        if (chosen.Count == 0)
            return (null, "page.vote.no_choice");
        if (chosen.Count > vote.Choices)
            return (null, "page.vote.too_many");
        var grades = vote.Measures.Select((measure, place) => (measure, Grade: Number(this[Grade(place)]) ?? NoGrade))
            .Where(one => one.Grade is > NoGrade and <= KindCounts.Grades).ToDictionary(one => one.measure, one => one.Grade);
        return (new CastVote(kinds[kind].Id, chosen, grades), null);
    }

    public static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static int? Number(string? text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
