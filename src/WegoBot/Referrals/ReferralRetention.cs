using Microsoft.EntityFrameworkCore;
using WegoBot.Dialogue;
using WegoBot.Privacy;
using WegoBot.Storage;

namespace WegoBot.Referrals;

/// <summary>
/// How long referrals are kept. They expire when nobody opens them for 14 days, lapse when the centre then does nothing for 90 days, and
/// are deleted 30 days after their end. Nothing ends while the clock is not certain.
/// </summary>
public sealed class ReferralRetention(CertainTime certainTime)
{
    public static readonly TimeSpan Unseen = RetentionSchedule.Unseen.Length;

    /// <summary>How long the centre may leave a referral that it opened as it is.</summary>
    public static readonly TimeSpan Untouched = RetentionSchedule.Untouched.Length;

    public static readonly TimeSpan Closed = RetentionSchedule.Closed.Length;

    /// <summary>How long before a referral lapses its centre is warned of that.</summary>
    public static readonly TimeSpan FirstWarning = RetentionSchedule.Untouched.Warnings[0];

    /// <summary>How long before a referral lapses its centre is warned once more.</summary>
    public static readonly TimeSpan LastWarning = RetentionSchedule.Untouched.Warnings[^1];

    /// <summary>The statuses in which the centre does the next step, or waits for her.</summary>
    internal static readonly ReferralStatus[] Opened = [ReferralStatus.Seen, ReferralStatus.Accepted, ReferralStatus.WaitingForHer, ReferralStatus.WaitingForUs, ReferralStatus.WaitingForInstitution];

    /// <summary>The statuses after which nothing follows.</summary>
    internal static readonly ReferralStatus[] Ends =
        [ReferralStatus.Done, ReferralStatus.Declined, ReferralStatus.Withdrawn, ReferralStatus.Expired, ReferralStatus.Lapsed, ReferralStatus.HandedOver];

    /// <summary>Expires, lapses and deletes what has been kept long enough, at most <paramref name="most"/> referrals of each kind.</summary>
    /// <returns>How many it changed or deleted.</returns>
    public async Task<int> Expire(WegoBotDb db, int most, CancellationToken cancellationToken)
    {
        if (certainTime.Time is not { } now)
            return 0;
        var (unseenSince, untouchedSince, closedSince) = (now - Unseen, now - Untouched, now - Closed);
        var unseen = await Ended(db, db.Referrals.Where(row => row.Status == ReferralStatus.Sent && row.ChangedAt <= unseenSince), ReferralTrigger.Expire, now, most, cancellationToken);
        var untouched = await Ended(
            db, db.Referrals.Where(row => Opened.Contains(row.Status) && row.ChangedAt <= untouchedSince), ReferralTrigger.Lapse, now, most, cancellationToken);
        var closed = await db.Referrals.Where(row => Ends.Contains(row.Status) && row.ChangedAt <= closedSince).OrderBy(row => row.ChangedAt).Take(most).ForUpdateSkipLocked().ToListAsync(cancellationToken);
        db.Referrals.RemoveRange(closed);
        return unseen + untouched + closed.Count;
    }

    private static async Task<int> Ended(WegoBotDb db, IQueryable<ReferralRow> due, ReferralTrigger trigger, DateTimeOffset now, int most, CancellationToken cancellationToken)
    {
        var rows = await due.OrderBy(row => row.ChangedAt).Take(most).ForUpdateSkipLocked().ToListAsync(cancellationToken);
        foreach (var row in rows)
            if (ReferralMachine.After(row.Status, trigger) is { } end)
            {
                (row.Status, row.ChangedAt) = (end, now);
                row.ForgetContent();
                CaseEnd.Apply(row);
            }

        await CaseContents.Delete(db, [.. rows.Select(row => row.Id)], cancellationToken);
        return rows.Count;
    }
}
