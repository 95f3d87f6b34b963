using Microsoft.EntityFrameworkCore;
using WegoBot.Dialogue;
using WegoBot.Storage;

namespace WegoBot.Referrals;

/// <summary>How long referrals are kept. They expire when nobody opens them for 14 days, and are deleted 30 days after their end.</summary>
public sealed class ReferralRetention(SofiaClock clock)
{
    public static readonly TimeSpan Unseen = TimeSpan.FromDays(14);

    public static readonly TimeSpan Closed = TimeSpan.FromDays(30);

    private static readonly ReferralStatus[] Ends =
        [ReferralStatus.Done, ReferralStatus.Declined, ReferralStatus.Withdrawn, ReferralStatus.Expired];

    /// <summary>Expires and deletes what has been kept long enough, at most <paramref name="most"/> referrals of each kind.</summary>
    /// <returns>How many it changed or deleted.</returns>
    public async Task<int> Expire(WegoBotDb db, int most, CancellationToken cancellationToken)
    {
        var (now, unseenSince, closedSince) = (clock.Instant, clock.Instant - Unseen, clock.Instant - Closed);
        var unseen = await db.Referrals.Where(row => row.Status == ReferralStatus.Sent && row.ChangedAt <= unseenSince).OrderBy(row => row.ChangedAt).Take(most).ForUpdateSkipLocked().ToListAsync(cancellationToken);
        foreach (var row in unseen)
            if (ReferralMachine.After(row.Status, ReferralTrigger.Expire) is { } expired)
                (row.Status, row.ChangedAt, row.Payload, row.Digest) = (expired, now, null, null);
        var closed = await db.Referrals.Where(row => Ends.Contains(row.Status) && row.ChangedAt <= closedSince).OrderBy(row => row.ChangedAt).Take(most).ForUpdateSkipLocked().ToListAsync(cancellationToken);
        db.Referrals.RemoveRange(closed);
        return unseen.Count + closed.Count;
    }
}
