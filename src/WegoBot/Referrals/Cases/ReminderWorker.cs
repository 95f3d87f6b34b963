using Microsoft.EntityFrameworkCore;
using WegoBot.Notifications;
using WegoBot.Storage;

namespace WegoBot.Referrals;

/// <summary>Tells a centre in the morning that a case has its day. The notification and the mark that it was made are one commit.</summary>
public sealed class ReminderWorker(
    IDbContextFactory<WegoBotDb> databases,
    CaseNotifications notifications,
    NotificationSignal signal,
    TimeProvider clock,
    IHostApplicationLifetime lifetime,
    ILogger<ReminderWorker> log) : PeriodicService(TimeSpan.FromMinutes(1), clock, lifetime)
{
    private const int AtOnce = 100;

    protected override Task Run(CancellationToken cancellationToken) => TellDue(cancellationToken);

    protected override void LogFailure(Exception failure) => log.NotificationsPaused(failure);

    /// <summary>Makes the notifications that are due, each of them once.</summary>
    internal async Task TellDue(CancellationToken cancellationToken)
    {
        var now = Clock.GetUtcNow();
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        while (await db.Referrals.AnyAsync(row => row.RemindAt <= now, cancellationToken))
        {
            await using var commit = await db.Database.BeginTransactionAsync(cancellationToken);
            var due = await db.Referrals.Where(row => row.RemindAt <= now).OrderBy(row => row.Id).Take(AtOnce).ForUpdateSkipLocked().ToListAsync(cancellationToken);
            if (due.Count == 0)
                return;
            foreach (var row in due)
            {
                row.RemindAt = null;
                row.Revision++;
                // The staff page shows the day itself.
                notifications.Add(db, row.Id, row.Centre, [.. notifications.DeliveriesTo(db, row.Centre).Where(delivery => delivery != StaffInbox.Name)]);
            }

            await db.SaveChangesAsync(cancellationToken);
            await commit.CommitAsync(cancellationToken);
            db.ChangeTracker.Clear();
            signal.Give();
        }
    }
}
