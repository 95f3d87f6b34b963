using WegoBot.Dialogue;

namespace WegoBot.Storage;

/// <summary>The messenger group in which a centre's staff hear of referrals. Its number is encrypted.</summary>
public sealed class StaffGroupRow
{
    public required string Centre { get; init; }

    /// <summary>The group's number and the setting that it stands for, encrypted.</summary>
    public required byte[] Chat { get; set; }

    /// <summary>In which language staff are told.</summary>
    public required Language Language { get; set; }

    public required DateTimeOffset LinkedAt { get; set; }

    /// <summary>When the bot was sent away; kept for a while, because a group that moves sends the bot away first. Null while it is there.</summary>
    public DateTimeOffset? EndedAt { get; set; }
}
