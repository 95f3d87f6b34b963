using Microsoft.EntityFrameworkCore;
using WegoBot.Dialogue;
using WegoBot.Storage;

namespace WegoBot.Notifications;

/// <summary>The staff page's own inbox: what was delivered to a centre and not opened yet.</summary>
public sealed class StaffInbox(IDbContextFactory<WegoBotDb> databases)
{
    public const string Name = "inbox";

    /// <summary>How many referrals the centre has not opened since they were sent or she last wrote, without withdrawn ones.</summary>
    public async Task<int> Unread(string centre, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        // Opening a referral changes its status, and its inbox notification is delivered with the referral: every sent one is unread.
        return await db.Referrals.CountAsync(referral => referral.Centre == centre
            && (referral.Status == ReferralStatus.Sent
                || db.CaseMessages.Any(message => message.Referral == referral.Id && message.Author == MessageAuthor.Person && message.ReadOn == null)), cancellationToken);
    }

    /// <summary>How many of the centre's notifications, by any delivery, have failed repeatedly and not arrived.</summary>
    public async Task<int> NotArrived(string centre, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        return await db.Notifications.CountAsync(row => row.Centre == centre && row.State == NotificationState.Failed && row.ReadAt == null, cancellationToken);
    }

    /// <summary>The inbox is the rows themselves. They are stored as delivered; one that is not only has to be marked.</summary>
    internal static Delivery Delivery => new(Name, (_, _) => Task.CompletedTask);
}
