using WegoBot.Dialogue;

namespace WegoBot.Referrals;

/// <summary>A referral as its centre reads it.</summary>
/// <param name="Id">The referral's id.</param>
/// <param name="Status">How far it is.</param>
/// <param name="SentAt">When it was sent, on a clock in Bulgaria.</param>
/// <param name="ChangedAt">When its status last changed, on a clock in Bulgaria.</param>
/// <param name="Answer">The id of the prepared answer that was chosen last; null for none.</param>
/// <param name="Shared">All that she agreed to share; null when it was withdrawn or expired.</param>
public sealed record OpenReferral(
    Guid Id,
    ReferralStatus Status,
    DateTime SentAt,
    DateTime ChangedAt,
    string? Answer,
    ReferralRequest? Shared);
