namespace WegoBot.Storage;

/// <summary>The web session of a signed-in member of a centre's staff. Only the hash of its token is stored.</summary>
public sealed class StaffSessionRow
{
    public required byte[] TokenHash { get; init; }

    public required string Centre { get; init; }

    public required DateTimeOffset StartedAt { get; init; }

    public required DateTimeOffset LastSeenAt { get; set; }

    /// <summary>When the session was signed out; null until then.</summary>
    public DateTimeOffset? EndedAt { get; set; }
}
