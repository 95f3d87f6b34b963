namespace WegoBot.Storage;

/// <summary>An invitation to sign in for a centre. Only the hash of its token is stored.</summary>
public sealed class StaffInvitationRow
{
    public required byte[] TokenHash { get; init; }

    public required string Centre { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>When it was used up; null while it was not.</summary>
    public DateTimeOffset? UsedAt { get; set; }
}
