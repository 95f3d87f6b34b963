using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using WegoBot.Calendar;
using WegoBot.Dialogue;
using WegoBot.Storage;

namespace WegoBot.Notifications;

/// <summary>Tells the next ones of referrals that nobody opened. A step and its notifications are one commit, so that a restart neither loses nor repeats one.</summary>
public sealed class Escalations(
    IDbContextFactory<WegoBotDb> databases, Deliveries deliveries, CentreCalendars calendars, IOptions<EscalationOptions> options, TimeProvider clock, ILogger<Escalations> log)
{
    private const int AtOnce = 100;

    /// <summary>A step may come so much late. Signals come much more often.</summary>
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromSeconds(15);

    /// <summary>The statuses in which something can wait for somebody's look: the referral, or what she wrote. A look takes <see cref="ReferralRow.NextStepAt"/> away.</summary>
    internal static readonly ReferralStatus[] Waits =
        [ReferralStatus.Sent, ReferralStatus.Seen, ReferralStatus.Accepted, ReferralStatus.WaitingForHer, ReferralStatus.WaitingForUs];

    private DateTimeOffset _lastLook;

    /// <summary>Whom to tell at once of something new at a centre, and what follows. Read within the commit of what is new.</summary>
    public FirstNotice Begin(WegoBotDb db, string centre)
    {
        var now = clock.GetUtcNow();
        return EscalationPolicy.Begin(deliveries.Now(db, centre), calendars.ReadableFrom(centre, now), options.Value.Patience, now);
    }

    /// <summary>Takes every step that is due, unless it has just looked. A failure keeps no notification waiting.</summary>
    internal async Task Look(CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        if (now >= _lastLook && now - _lastLook < BetweenLooks)
            return;
        _lastLook = now;
        try
        {
            await TakeDueSteps(cancellationToken);
        }
        catch (Exception failure) when (!cancellationToken.IsCancellationRequested)
        {
            _lastLook = default;
            log.NotificationsPaused(failure);
        }
    }

    private async Task TakeDueSteps(CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        // Nearly always nothing is due, and that needs no transaction.
        while (await Due(db).AnyAsync(cancellationToken))
        {
            await using var commit = await db.Database.BeginTransactionAsync(cancellationToken);
            var due = await Due(db).OrderBy(row => row.Id).Take(AtOnce).ForUpdateSkipLocked().ToListAsync(cancellationToken);
            foreach (var row in due)
                await TakeStep(db, row, cancellationToken);
            await db.SaveChangesAsync(cancellationToken);
            await commit.CommitAsync(cancellationToken);
            db.ChangeTracker.Clear();
            if (due.Count == 0)
                return;
        }
    }

    /// <summary>What is due, and what a clock that showed a later time has put off.</summary>
    private IQueryable<ReferralRow> Due(WegoBotDb db)
    {
        var now = clock.GetUtcNow();
        return db.Referrals.Where(row => Waits.Contains(row.Status) && (row.NextStepAt <= now || (row.NextStepAt != null && row.StepAt > now)));
    }

    private async Task TakeStep(WegoBotDb db, ReferralRow row, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        if (row.StepAt > now)
            row.StepAt = now;
        var decision = EscalationPolicy.Decide(
            new UnseenReferral(row.Step, row.StepAt, row.NextStepAt is null), deliveries.Now(db, row.Centre), options.Value.Patience, now);
        row.NextStepAt = decision.Next;
        if (decision.Step is not { } step)
            return;
        (row.Step, row.StepAt) = (step, now);
        // A delivery that still tries to deliver an earlier notice needs no second one, except where both come as one message.
        var trying = await db.Notifications.Where(one => one.Referral == row.Id && one.State != NotificationState.Delivered).Select(one => one.Delivery).ToListAsync(cancellationToken);
        foreach (var recipient in decision.Tell.Where(recipient => recipient.IsPerson || !trying.Contains(recipient.Delivery)))
            db.Notifications.Add(NewNotification(row, recipient.Delivery, now));
    }

    private static NotificationRow NewNotification(ReferralRow row, string delivery, DateTimeOffset now) => new()
    {
        Id = Guid.NewGuid(),
        Referral = row.Id,
        Centre = row.Centre,
        Delivery = delivery,
        Step = row.Step,
        Reason = row.Status == ReferralStatus.Sent ? NoticeReason.Referral : NoticeReason.Message,
        NextAttemptAt = now,
        State = delivery == StaffInbox.Name ? NotificationState.Delivered : NotificationState.Pending,
        DeliveredAt = delivery == StaffInbox.Name ? now : null,
    };
}
