using Microsoft.EntityFrameworkCore;
using WegoBot.Storage;

namespace WegoBot.Referrals;

/// <summary>The summaries and hand-overs of cases, as a part of a commit. The caller has locked the referral.</summary>
internal static class OnwardRows
{
    /// <summary>Loads what belongs to referrals, so that the other methods find it.</summary>
    public static async Task Load(WegoBotDb db, IReadOnlyCollection<Guid> referrals, CancellationToken cancellationToken)
    {
        await db.Summaries.Where(row => referrals.Contains(row.Referral)).LoadAsync(cancellationToken);
        await db.HandOvers.Where(row => referrals.Contains(row.Referral)).LoadAsync(cancellationToken);
    }

    /// <summary>The loaded summaries of a referral, the oldest first.</summary>
    public static IReadOnlyList<SummaryRow> Summaries(WegoBotDb db, Guid referral) =>
        [.. db.Summaries.Local.Where(row => row.Referral == referral).OrderBy(row => row.Number)];

    /// <summary>The loaded hand-overs of a referral, the oldest first.</summary>
    public static IReadOnlyList<HandOverRow> HandOvers(WegoBotDb db, Guid referral) =>
        [.. db.HandOvers.Local.Where(row => row.Referral == referral).OrderBy(row => row.Number)];

    /// <summary>She has seen what the centre asks and tells.</summary>
    public static void MarkReadByHer(WegoBotDb db, Guid referral)
    {
        foreach (var row in Summaries(db, referral))
            row.IsNewForHer = false;
        foreach (var row in HandOvers(db, referral))
            row.IsNewForHer = false;
    }

    /// <summary>The centre has seen what she decided.</summary>
    /// <returns>Whether it had not seen it before.</returns>
    public static bool MarkReadByCentre(WegoBotDb db, Guid referral)
    {
        var (summaries, handOvers) = (Summaries(db, referral).Where(row => row.IsNewForCentre).ToList(), HandOvers(db, referral).Where(row => row.IsNewForCentre).ToList());
        foreach (var row in summaries)
            row.IsNewForCentre = false;
        foreach (var row in handOvers)
            row.IsNewForCentre = false;
        return summaries.Count + handOvers.Count > 0;
    }

    /// <summary>The referrals of which the centre has not seen a decision.</summary>
    public static async Task<List<Guid>> WithNewDecision(WegoBotDb db, IReadOnlyCollection<Guid> referrals, CancellationToken cancellationToken) =>
    [
        .. await db.Summaries.Where(row => referrals.Contains(row.Referral) && row.IsNewForCentre).Select(row => row.Referral).ToListAsync(cancellationToken),
        .. await db.HandOvers.Where(row => referrals.Contains(row.Referral) && row.IsNewForCentre).Select(row => row.Referral).ToListAsync(cancellationToken),
    ];
}
