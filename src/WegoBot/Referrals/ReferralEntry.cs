using WegoBot.Dialogue;

namespace WegoBot.Referrals;

/// <summary>A referral in a centre's list.</summary>
/// <param name="Id">The referral's id.</param>
/// <param name="Status">The referral's status.</param>
/// <param name="SentAt">When it was sent, in Bulgarian local time.</param>
/// <param name="ChangedAt">When its status last changed, in Bulgarian local time.</param>
/// <param name="Urgency">How soon she hopes for an answer; null when she did not say, or took the referral back.</param>
public sealed record ReferralEntry(Guid Id, ReferralStatus Status, DateTime SentAt, DateTime ChangedAt, Urgency? Urgency)
{
    /// <summary>Nobody at the centre has opened it yet, or nobody since she last wrote.</summary>
    public bool Unread => Status == ReferralStatus.Sent || HasNewMessage;

    /// <summary>She wrote, and nobody has opened it since.</summary>
    public bool HasNewMessage { get; init; }

    /// <summary>She wrote of danger, and the centre has not answered since.</summary>
    public bool MayBeInDanger { get; init; }

    /// <summary>The account of whoever has the case; null while it is on the centre's list.</summary>
    public Guid? Owner { get; init; }

    /// <summary>The day on which it closes, expires or is deleted by itself, when staff are warned of that; else null.</summary>
    public DateTime? ClosesOn { get; init; }
}
