using WegoBot.Dialogue;

namespace WegoBot.Referrals;

/// <summary>A referral as its centre reads it.</summary>
/// <param name="Id">The referral's id.</param>
/// <param name="Status">The referral's status.</param>
/// <param name="SentAt">When it was sent, in Bulgarian local time.</param>
/// <param name="ChangedAt">When its status last changed, in Bulgarian local time.</param>
/// <param name="Answer">The id of the latest prepared answer; null for none.</param>
/// <param name="Shared">All that she agreed to share; null when it was withdrawn or expired.</param>
public sealed record OpenReferral(
    Guid Id,
    ReferralStatus Status,
    DateTime SentAt,
    DateTime ChangedAt,
    string? Answer,
    ReferralRequest? Shared)
{
    /// <summary>The day on which it closes by itself, when staff are warned of that; else null.</summary>
    public DateTime? ClosesOn { get; init; }
}
