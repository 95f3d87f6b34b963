using Microsoft.EntityFrameworkCore;
using WegoBot.Dialogue;
using WegoBot.Storage;

namespace WegoBot.Notifications;

/// <summary>The staff page's own inbox: what was delivered to a centre and nobody has opened yet.</summary>
public sealed class StaffInbox(IDbContextFactory<WegoBotDb> databases)
{
    public const string Name = "inbox";

    /// <summary>How many referrals the centre has been told of and not opened. One that was taken back meanwhile is not to be opened any more.</summary>
    public async Task<int> Unread(string centre, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        // Whoever opens a referral sees it, and its notification is stored as delivered with the referral: what is new is unread.
        return await db.Referrals.CountAsync(referral => referral.Centre == centre && referral.Status == ReferralStatus.Sent, cancellationToken);
    }

    /// <summary>How many of the centre's notifications, by any delivery, have been tried often and have not arrived.</summary>
    public async Task<int> NotArrived(string centre, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        return await db.Notifications.CountAsync(row => row.Centre == centre && row.State == NotificationState.Failed && row.ReadAt == null, cancellationToken);
    }

    /// <summary>The inbox is the database's own rows: they are stored as delivered, and one that is not only has to be marked so.</summary>
    internal static Delivery Delivery => new(Name, (_, _) => Task.CompletedTask);
}
