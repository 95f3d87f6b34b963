using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using WegoBot.Storage;

namespace WegoBot.Referrals;

/// <summary>Begins what somebody at a centre changes in one of its cases.</summary>
public sealed class CaseCommits(IDbContextFactory<WegoBotDb> databases, CaseAlerts alerts, SofiaClock clock)
{
    /// <summary>Locks a referral and loads what she is asked in it; null when the centre has no such referral.</summary>
    internal async Task<CaseCommit?> Begin(string centre, Guid referral, Guid account, CancellationToken cancellationToken)
    {
        var db = await databases.CreateDbContextAsync(cancellationToken);
        var commit = await db.Database.BeginTransactionAsync(cancellationToken);
        var belongs = await CaseOwnership.Belongs(db, centre, account, cancellationToken);
        return await Locked(db, commit, db.Referrals.Where(one => one.Id == referral && one.Centre == centre), _ => belongs ? account : null, cancellationToken);
    }

    /// <summary>Locks the referral of a summary that an institution may read now, for somebody there; null when it has none. Whoever has the case keeps it.</summary>
    /// <param name="which">The summary, by the hash of its code or of its session.</param>
    /// <param name="cancellationToken">Cancels the query.</param>
    internal async Task<(CaseCommit Commit, SummaryRow Summary)?> BeginAtOffice(Expression<Func<SummaryRow, bool>> which, CancellationToken cancellationToken)
    {
        var db = await databases.CreateDbContextAsync(cancellationToken);
        if (await OfficeCode.Readable(db, clock.Instant).Where(which).Select(row => new { row.Id, row.Referral }).SingleOrDefaultAsync(cancellationToken) is not { } found)
        {
            await db.DisposeAsync();
            return null;
        }

        var commit = await db.Database.BeginTransactionAsync(cancellationToken);
        if (await Locked(db, commit, db.Referrals.Where(one => one.Id == found.Referral), row => row.Owner, cancellationToken) is not { } locked)
            return null;
        // It may have ended before the lock was there.
        if (await OfficeCode.Readable(db, clock.Instant).Where(which).AnyAsync(row => row.Id == found.Id, cancellationToken))
            return (locked, OnwardRows.Summaries(db, found.Referral).Single(row => row.Id == found.Id));
        await locked.DisposeAsync();
        return null;
    }

    private async Task<CaseCommit?> Locked(
        WegoBotDb db, IDbContextTransaction commit, IQueryable<ReferralRow> which, Func<ReferralRow, Guid?> owner, CancellationToken cancellationToken)
    {
        if (await which.ForUpdate().SingleOrDefaultAsync(cancellationToken) is { } row)
        {
            await CaseMessages.Load(db, [row.Id], cancellationToken);
            await OnwardRows.Load(db, [row.Id], cancellationToken);
            return new CaseCommit(db, commit, row, owner(row), alerts, clock.Instant);
        }

        await commit.DisposeAsync();
        await db.DisposeAsync();
        return null;
    }
}
