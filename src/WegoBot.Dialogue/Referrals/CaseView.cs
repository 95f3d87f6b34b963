namespace WegoBot.Dialogue;

/// <summary>A referral as its sender may see it.</summary>
/// <param name="Referral">The referral's id.</param>
/// <param name="Centre">The centre's id in the catalogue.</param>
/// <param name="Status">How far the centre is with it.</param>
/// <param name="SentOn">The day it was sent, in Bulgaria.</param>
/// <param name="Answer">The id of the prepared sentence that the centre chose; null before the first.</param>
public sealed record CaseView(Guid Referral, string Centre, ReferralStatus Status, DateOnly SentOn, string? Answer)
{
    /// <summary>The centre still has it, so it can be taken back.</summary>
    public bool IsOpen => Status is ReferralStatus.Sent or ReferralStatus.Seen or ReferralStatus.Accepted;
}

/// <summary>How far a referral is. The names are stored: add, never rename.</summary>
public enum ReferralStatus
{
    Sent,
    Seen,
    Accepted,
    Declined,
    Done,
    Withdrawn,
    Expired,

    /// <summary>The centre opened it, and then did nothing more for so long that it was closed.</summary>
    Lapsed,
}
