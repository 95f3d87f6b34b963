namespace WegoBot.Storage;

/// <summary>A one-time token: an invitation to the staff pages, or a code that links a group to a centre. Only its hash is stored.</summary>
public sealed class StaffInvitationRow
{
    public required byte[] TokenHash { get; init; }

    /// <summary>The centre that it is for; null for a coordinator's invitation.</summary>
    public required string? Centre { get; init; }

    /// <summary>The role that an invitation gives; null for a code that links a group.</summary>
    public required StaffRole? Role { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public required DateTimeOffset ExpiresAt { get; init; }

    /// <summary>When the token was used; null until then.</summary>
    public DateTimeOffset? UsedAt { get; set; }
}
