using WegoBot.Dialogue;
using WegoBot.Privacy;
using WegoBot.Storage;

namespace WegoBot.Referrals;

/// <summary>Which period of the schedule a referral is in, and whether staff are told of its end by now.</summary>
internal static class ReferralPeriods
{
    /// <summary>The day on which it ends, once staff are told of that; null before, and when nothing in it can be read any more.</summary>
    public static DateTimeOffset? WarnedEnd(ReferralRow row, DateTimeOffset now) =>
        Warnings(row, now) > 0 && row.Payload is not null ? row.ChangedAt + Of(row.Status).Length : null;

    /// <summary>How often staff should have been told of its end by now.</summary>
    public static int Warnings(ReferralRow row, DateTimeOffset now)
    {
        var period = Of(row.Status);
        return period.Warnings.Count(before => row.ChangedAt + period.Length - before <= now);
    }

    /// <summary>What has not changed since then is to be warned of.</summary>
    /// <param name="period">A period of the schedule.</param>
    /// <param name="now">The present.</param>
    /// <param name="warning">Which of its warnings.</param>
    public static DateTimeOffset WarnedSince(RetentionPeriod period, DateTimeOffset now, Index warning) => now - period.Length + period.Warnings[warning];

    private static RetentionPeriod Of(ReferralStatus status) =>
        status == ReferralStatus.Sent ? RetentionSchedule.Unseen : ReferralRetention.Opened.Contains(status) ? RetentionSchedule.Untouched : RetentionSchedule.Closed;
}
