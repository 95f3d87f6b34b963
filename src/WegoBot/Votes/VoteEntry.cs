using WegoBot.Storage;

namespace WegoBot.Votes;

/// <summary>A vote as everybody may know it, without its result.</summary>
/// <param name="Id">The vote's id.</param>
/// <param name="Region">The region's id.</param>
/// <param name="Measures">The ids of the measures that can be chosen.</param>
/// <param name="Choices">How many of them one participant can choose.</param>
/// <param name="OpenedAt">When it was opened.</param>
/// <param name="ClosesAt">When it closes, or did.</param>
/// <param name="Ballots">How many ballots there are.</param>
/// <param name="Cast">How many of them were cast.</param>
/// <param name="IsOpen">Whether a ballot can be cast now.</param>
public sealed record VoteEntry(Guid Id, string Region, IReadOnlyList<string> Measures, int Choices, DateTimeOffset OpenedAt, DateTimeOffset ClosesAt, int Ballots, int Cast, bool IsOpen)
{
    internal static VoteEntry Of(VoteRow row, DateTimeOffset now) =>
        new(row.Id, row.Region, row.Measures.Split(' '), row.Choices, row.OpenedAt, row.ClosesAt, row.Ballots, row.Cast, !row.IsCounted && now < row.ClosesAt);
}
