using WegoBot.Dialogue;

namespace WegoBot.Referrals;

/// <summary>A referral as its centre reads it.</summary>
/// <param name="Id">The referral's id.</param>
/// <param name="Status">The referral's status.</param>
/// <param name="SentAt">When it was sent, in Bulgarian local time.</param>
/// <param name="ChangedAt">When its status last changed, in Bulgarian local time.</param>
/// <param name="Shared">All that she agreed to share; null when it was withdrawn or expired.</param>
public sealed record OpenReferral(
    Guid Id,
    ReferralStatus Status,
    DateTime SentAt,
    DateTime ChangedAt,
    ReferralRequest? Shared)
{
    /// <summary>The day on which it closes by itself, when staff are warned of that; else null.</summary>
    public DateTime? ClosesOn { get; init; }

    /// <summary>She wrote of danger, and the centre has not answered since.</summary>
    public bool MayBeInDanger { get; init; }

    /// <summary>What she and the centre wrote to each other, the oldest first.</summary>
    public IReadOnlyList<CaseMessage> Messages { get; init; } = [];

    /// <summary>How it stands, for the forms that answer it.</summary>
    public CaseState State { get; init; }
}
