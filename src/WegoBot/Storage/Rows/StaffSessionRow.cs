namespace WegoBot.Storage;

/// <summary>Somebody of a centre is signed in. Only the hash of the session's token is stored.</summary>
public sealed class StaffSessionRow
{
    public required byte[] TokenHash { get; init; }

    public required string Centre { get; init; }

    public required DateTimeOffset StartedAt { get; init; }

    public required DateTimeOffset LastSeenAt { get; set; }

    /// <summary>When it was signed out; null while it was not.</summary>
    public DateTimeOffset? EndedAt { get; set; }
}
