using System.Security.Cryptography;
using WegoBot.Dialogue;
using WegoBot.Notifications;
using WegoBot.Storage;

namespace WegoBot.Referrals;

/// <summary>Adds to a commit what a centre must be told: a notification for each of its deliveries, and when others are told if nobody looks.</summary>
public sealed class CaseNotifications(Escalations escalations, RandomNumberGenerator random, SofiaClock clock)
{
    /// <summary>How the centre is notified of something new at this moment.</summary>
    public FirstNotice To(WegoBotDb db, string centre) => escalations.Begin(db, centre);

    /// <summary>The names of the deliveries that get a notice at this moment.</summary>
    public IReadOnlyList<string> DeliveriesTo(WegoBotDb db, string centre) => To(db, centre).Deliveries;

    /// <summary>She has written: the centre is told, and others are told when nobody looks. Call it before her message is added.</summary>
    public void TellOfMessage(WegoBotDb db, ReferralRow row)
    {
        ArgumentNullException.ThrowIfNull(row);
        var notice = To(db, row.Centre);
        Add(db, row.Id, row.Centre, notice.Deliveries, NoticeReason.Message);
        // What is unread already is waited for since then, also when everybody was told.
        if (row.Status != ReferralStatus.Sent && !CaseMessages.HasUnread(db, row.Id))
            (row.Step, row.StepAt, row.NextStepAt) = (notice.Step, clock.Instant, notice.NextStepAt);
    }

    /// <param name="db">The commit's context.</param>
    /// <param name="referral">What is new is in this referral.</param>
    /// <param name="centre">The referral's centre.</param>
    /// <param name="ways">The names of the deliveries.</param>
    /// <param name="reason">What the notice is about.</param>
    public void Add(WegoBotDb db, Guid referral, string centre, IReadOnlyList<string> ways, NoticeReason reason = NoticeReason.Referral)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(ways);
        var now = clock.Instant;
        Span<byte> bytes = stackalloc byte[16];
        foreach (var delivery in ways)
        {
            random.GetBytes(bytes);
            db.Notifications.Add(new NotificationRow
            {
                Id = new Guid(bytes),
                Referral = referral,
                Centre = centre,
                Delivery = delivery,
                Reason = reason,
                NextAttemptAt = now,
                // The inbox is the row itself: it is delivered with the commit, without a worker.
                State = delivery == StaffInbox.Name ? NotificationState.Delivered : NotificationState.Pending,
                DeliveredAt = delivery == StaffInbox.Name ? now : null,
            });
        }
    }
}
