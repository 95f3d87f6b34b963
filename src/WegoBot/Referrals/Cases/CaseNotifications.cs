using System.Security.Cryptography;
using WegoBot.Notifications;
using WegoBot.Storage;

namespace WegoBot.Referrals;

/// <summary>Adds to a commit what a centre must be told: a notification for each of its deliveries.</summary>
public sealed class CaseNotifications(Deliveries deliveries, RandomNumberGenerator random, SofiaClock clock)
{
    /// <summary>The names of the centre's current deliveries.</summary>
    public IReadOnlyList<string> DeliveriesTo(WegoBotDb db, string centre) => [.. deliveries.For(db, centre)];

    /// <param name="db">The commit's context.</param>
    /// <param name="referral">What is new is in this referral.</param>
    /// <param name="centre">The referral's centre.</param>
    /// <param name="ways">The deliveries, from <see cref="DeliveriesTo"/>.</param>
    public void Add(WegoBotDb db, Guid referral, string centre, IReadOnlyList<string> ways)
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
                NextAttemptAt = now,
                // The inbox is the row itself: it is delivered with the commit, without a worker.
                State = delivery == StaffInbox.Name ? NotificationState.Delivered : NotificationState.Pending,
                DeliveredAt = delivery == StaffInbox.Name ? now : null,
            });
        }
    }
}
