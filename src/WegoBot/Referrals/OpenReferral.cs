using WegoBot.Dialogue;

namespace WegoBot.Referrals;

/// <summary>A referral as its centre reads it.</summary>
/// <param name="Id">The referral's id.</param>
/// <param name="Status">How far it is.</param>
/// <param name="SentAt">When it was sent, on a clock in Bulgaria.</param>
/// <param name="ChangedAt">When its status last changed, on a clock in Bulgaria.</param>
/// <param name="Answer">The id of the prepared answer that was chosen last; null for none.</param>
/// <param name="Language">The language in which she would like to be answered; null when the text is gone.</param>
/// <param name="Measures">The ids of the measures that she asks about.</param>
/// <param name="Urgency">How soon she hopes for an answer; null when she did not say.</param>
/// <param name="Text">Byte for byte what she saw and agreed to send; null when it was withdrawn or expired.</param>
public sealed record OpenReferral(
    Guid Id,
    ReferralStatus Status,
    DateTime SentAt,
    DateTime ChangedAt,
    string? Answer,
    Language? Language,
    IReadOnlyList<string> Measures,
    Urgency? Urgency,
    string? Text);
