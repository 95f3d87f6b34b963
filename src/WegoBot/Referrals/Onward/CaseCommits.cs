using Microsoft.EntityFrameworkCore;
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
        if (await db.Referrals.Where(one => one.Id == referral && one.Centre == centre).ForUpdate().SingleOrDefaultAsync(cancellationToken) is { } row)
        {
            await CaseMessages.Load(db, [referral], cancellationToken);
            await OnwardRows.Load(db, [referral], cancellationToken);
            return new CaseCommit(db, commit, row, belongs ? account : null, alerts, clock.Instant);
        }

        await commit.DisposeAsync();
        await db.DisposeAsync();
        return null;
    }
}
