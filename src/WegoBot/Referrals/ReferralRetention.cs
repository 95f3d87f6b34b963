using Microsoft.EntityFrameworkCore;
using WegoBot.Dialogue;
using WegoBot.Storage;

namespace WegoBot.Referrals;

/// <summary>
/// How long referrals are kept. They expire when nobody opens them for 14 days, lapse when the centre then does nothing for 90 days, and
/// are deleted 30 days after their end. Nothing ends while the clock is not certain.
/// </summary>
public sealed class ReferralRetention(SofiaClock clock, CertainTime certainTime)
{
    public static readonly TimeSpan Unseen = TimeSpan.FromDays(14);

    /// <summary>How long the centre may leave a referral that it opened as it is.</summary>
    public static readonly TimeSpan Untouched = TimeSpan.FromDays(90);

    public static readonly TimeSpan Closed = TimeSpan.FromDays(30);

    /// <summary>How long before a referral lapses its centre is warned of that.</summary>
    public static readonly TimeSpan FirstWarning = TimeSpan.FromDays(30);

    /// <summary>How long before a referral lapses its centre is warned once more.</summary>
    public static readonly TimeSpan LastWarning = TimeSpan.FromDays(7);

    /// <summary>The statuses in which the centre does the next step, or waits for her.</summary>
    internal static readonly ReferralStatus[] Opened = [ReferralStatus.Seen, ReferralStatus.Accepted, ReferralStatus.WaitingForHer, ReferralStatus.WaitingForUs];

    private static readonly ReferralStatus[] Ends =
        [ReferralStatus.Done, ReferralStatus.Declined, ReferralStatus.Withdrawn, ReferralStatus.Expired, ReferralStatus.Lapsed];

    /// <summary>Expires, lapses and deletes what has been kept long enough, at most <paramref name="most"/> referrals of each kind.</summary>
    /// <returns>How many it changed or deleted.</returns>
    public async Task<int> Expire(WegoBotDb db, int most, CancellationToken cancellationToken)
    {
        if (!certainTime.IsCertain)
            return 0;
        var (unseenSince, untouchedSince, closedSince) = (clock.Instant - Unseen, clock.Instant - Untouched, clock.Instant - Closed);
        var unseen = await Ended(db, db.Referrals.Where(row => row.Status == ReferralStatus.Sent && row.ChangedAt <= unseenSince), ReferralTrigger.Expire, most, cancellationToken);
        var untouched = await Ended(
            db, db.Referrals.Where(row => Opened.Contains(row.Status) && row.ChangedAt <= untouchedSince), ReferralTrigger.Lapse, most, cancellationToken);
        var closed = await db.Referrals.Where(row => Ends.Contains(row.Status) && row.ChangedAt <= closedSince).OrderBy(row => row.ChangedAt).Take(most).ForUpdateSkipLocked().ToListAsync(cancellationToken);
        db.Referrals.RemoveRange(closed);
        return unseen + untouched + closed.Count;
    }

    private async Task<int> Ended(WegoBotDb db, IQueryable<ReferralRow> due, ReferralTrigger trigger, int most, CancellationToken cancellationToken)
    {
        var rows = await due.OrderBy(row => row.ChangedAt).Take(most).ForUpdateSkipLocked().ToListAsync(cancellationToken);
        foreach (var row in rows)
            if (ReferralMachine.After(row.Status, trigger) is { } end)
                (row.Status, row.ChangedAt, row.Payload, row.Digest, row.MayBeInDanger) = (end, clock.Instant, null, null, false);
        var ended = rows.Select(row => row.Id).ToList();
        await db.CaseMessages.Where(message => ended.Contains(message.Referral)).ExecuteDeleteAsync(cancellationToken);
        await db.CaseNotes.Where(note => ended.Contains(note.Referral)).ExecuteDeleteAsync(cancellationToken);
        return rows.Count;
    }
}
