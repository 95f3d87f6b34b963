namespace WegoBot.Notifications;

/// <summary>How somebody is told beside the staff page, as its owner sees it.</summary>
/// <param name="Email">The confirmed address; null without one.</param>
/// <param name="NewEmail">The address that waits for its code; null when none does.</param>
/// <param name="Quiet">The quiet hours; null without any.</param>
/// <param name="IsDigest">Whether what is new within half an hour comes as one message.</param>
public sealed record NoticeChoice(string? Email, string? NewEmail, QuietHours? Quiet, bool IsDigest)
{
    /// <summary>What holds for somebody who has chosen nothing.</summary>
    public static NoticeChoice None { get; } = new(null, null, null, false);
}
