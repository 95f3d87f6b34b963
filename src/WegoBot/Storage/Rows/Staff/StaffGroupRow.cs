using WegoBot.Dialogue;

namespace WegoBot.Storage;

/// <summary>The messenger group that notifies a centre's staff of referrals. Its id is encrypted.</summary>
public sealed class StaffGroupRow
{
    public required string Centre { get; init; }

    /// <summary>The id of the group, the setting that it stands for, the topic, and what was last in the way of a notice, encrypted.</summary>
    public required byte[] Chat { get; set; }

    /// <summary>The language of the notifications.</summary>
    public required Language Language { get; set; }

    public required DateTimeOffset LinkedAt { get; set; }

    /// <summary>When the bot was removed; null while it is a member. The row is kept for a while, because a group that becomes another group removes the bot first.</summary>
    public DateTimeOffset? EndedAt { get; set; }
}
