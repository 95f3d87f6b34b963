using Microsoft.EntityFrameworkCore;
using WegoBot.Storage;

namespace WegoBot.Referrals;

/// <summary>Deletes what was written in a case, when it is taken back, handed over, or was left too long.</summary>
internal static class CaseContents
{
    /// <summary>Deletes everything but where a case was handed over to. Its messages are loaded.</summary>
    public static void Delete(WegoBotDb db, Guid referral)
    {
        CaseMessages.Delete(db, referral);
        db.Summaries.RemoveRange(OnwardRows.Summaries(db, referral));
        db.CaseNotes.Where(note => note.Referral == referral).ExecuteDelete();
    }

    /// <summary>The same for several cases of which nothing is loaded.</summary>
    public static async Task Delete(WegoBotDb db, IReadOnlyCollection<Guid> referrals, CancellationToken cancellationToken)
    {
        await db.CaseMessages.Where(message => referrals.Contains(message.Referral)).ExecuteDeleteAsync(cancellationToken);
        await db.CaseNotes.Where(note => referrals.Contains(note.Referral)).ExecuteDeleteAsync(cancellationToken);
        await db.Summaries.Where(summary => referrals.Contains(summary.Referral)).ExecuteDeleteAsync(cancellationToken);
        await db.HandOvers.Where(handOver => referrals.Contains(handOver.Referral)).ExecuteDeleteAsync(cancellationToken);
    }
}
