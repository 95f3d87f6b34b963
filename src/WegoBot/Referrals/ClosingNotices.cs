using Microsoft.EntityFrameworkCore;
using WegoBot.Dialogue;
using WegoBot.Notifications;
using WegoBot.Privacy;
using WegoBot.Storage;

namespace WegoBot.Referrals;

/// <summary>Tells a centre, in its working time, that a referral ends by itself soon: once for each warning of the <see cref="RetentionSchedule"/>, unless something was noted meanwhile.</summary>
public sealed class ClosingNotices(
    IDbContextFactory<WegoBotDb> databases,
    Deliveries deliveries,
    CaseNotifications notifications,
    CertainTime certainTime,
    NotificationSignal signal,
    TimeProvider clock)
{
    private const int AtOnce = 100;

    /// <summary>Makes the notices that are due. A notice and the mark that it was made are one commit.</summary>
    internal async Task TellDue(CancellationToken cancellationToken)
    {
        // A clock that is months ahead closes nothing, so nobody is warned of it.
        if (!certainTime.IsCertain)
            return;
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        foreach (var centre in await Due(db).Select(row => row.Centre).Distinct().ToListAsync(cancellationToken))
            if (deliveries.Now(db, centre).Hours.IsOpen(clock.GetUtcNow()))
                await Tell(db, centre, cancellationToken);
    }

    private async Task Tell(WegoBotDb db, string centre, CancellationToken cancellationToken)
    {
        await using var commit = await db.Database.BeginTransactionAsync(cancellationToken);
        var due = await Due(db).Where(row => row.Centre == centre).OrderBy(row => row.Id).Take(AtOnce).ForUpdateSkipLocked().ToListAsync(cancellationToken);
        if (due.Count == 0)
            return;
        // The staff page shows the day itself.
        var ways = notifications.DeliveriesTo(db, centre).Where(delivery => delivery != StaffInbox.Name).ToList();
        foreach (var row in due)
        {
            (row.ClosingTold, row.ClosingToldFor) = (ReferralPeriods.Warnings(row, clock.GetUtcNow()), row.ChangedAt);
            notifications.Add(db, row.Id, centre, ways, NoticeReason.Closing);
        }

        await db.SaveChangesAsync(cancellationToken);
        await commit.CommitAsync(cancellationToken);
        db.ChangeTracker.Clear();
        signal.Give();
    }

    /// <summary>What ends by itself soon and can still be read, and was not told of as often as it should be since something was last noted.</summary>
    private IQueryable<ReferralRow> Due(WegoBotDb db)
    {
        var now = clock.GetUtcNow();
        var (unseen, closed) = (ReferralPeriods.WarnedSince(RetentionSchedule.Unseen, now, 0), ReferralPeriods.WarnedSince(RetentionSchedule.Closed, now, 0));
        var (first, last) = (ReferralPeriods.WarnedSince(RetentionSchedule.Untouched, now, 0), ReferralPeriods.WarnedSince(RetentionSchedule.Untouched, now, ^1));
        return db.Referrals.Where(row => row.Payload != null
            && ((row.Status == ReferralStatus.Sent && row.ChangedAt <= unseen)
                || (ReferralRetention.Opened.Contains(row.Status) && row.ChangedAt <= first)
                || (ReferralRetention.Ends.Contains(row.Status) && row.ChangedAt <= closed))
            && (row.ClosingToldFor == null || row.ClosingToldFor != row.ChangedAt
                || (ReferralRetention.Opened.Contains(row.Status) && row.ChangedAt <= last && row.ClosingTold < 2)));
    }
}
