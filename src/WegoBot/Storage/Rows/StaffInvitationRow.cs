namespace WegoBot.Storage;

/// <summary>A one-time token for a centre: an invitation to sign in, or a code that links a group. Only its hash is stored.</summary>
public sealed class StaffInvitationRow
{
    public required byte[] TokenHash { get; init; }

    public required string Centre { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>When the token was used; null until then.</summary>
    public DateTimeOffset? UsedAt { get; set; }
}
