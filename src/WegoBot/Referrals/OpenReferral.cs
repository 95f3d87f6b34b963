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
    /// <summary>The day on which it closes, expires or is deleted by itself, when staff are warned of that; else null.</summary>
    public DateTime? ClosesOn { get; init; }

    /// <summary>She wrote of danger, and the centre has not answered since.</summary>
    public bool MayBeInDanger { get; init; }

    /// <summary>The account of whoever has the case; null while it is on the centre's list.</summary>
    public Guid? Owner { get; init; }

    /// <summary>When the centre wants to come back to it; null for no day.</summary>
    public CaseReminder? Reminder { get; init; }

    /// <summary>Whether she hears of an answer at her hours; else she sees it when she comes back.</summary>
    public bool HearsOfAnswers { get; init; }

    /// <summary>Whether she gave a phone number, which only the owner reads.</summary>
    public bool HasNumber { get; init; }

    /// <summary>What she and the centre wrote to each other, the oldest first.</summary>
    public IReadOnlyList<CaseMessage> Messages { get; init; } = [];

    /// <summary>How it stands, for the forms that answer it.</summary>
    public CaseState State { get; init; }
}
