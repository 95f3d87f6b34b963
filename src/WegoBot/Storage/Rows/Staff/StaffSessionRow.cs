namespace WegoBot.Storage;

/// <summary>The web session of somebody who is signed in. Only the hash of its token is stored, and nothing about the browser or its address.</summary>
public sealed class StaffSessionRow
{
    /// <summary>Names the session on the pages that list it. It opens nothing.</summary>
    public required Guid Id { get; init; }

    public required byte[] TokenHash { get; set; }

    public required Guid Account { get; init; }

    /// <summary>The centre whose pages the session shows; null for a coordinator.</summary>
    public required string? Centre { get; set; }

    /// <summary>What its owner calls the device, encrypted; null when it has no name.</summary>
    public byte[]? Name { get; set; }

    public required DateTimeOffset StartedAt { get; init; }

    public required DateTimeOffset LastSeenAt { get; set; }

    /// <summary>When its owner last showed who it is: by signing in, or by unlocking.</summary>
    public required DateTimeOffset ConfirmedAt { get; set; }

    /// <summary>When the session was signed out; null until then.</summary>
    public DateTimeOffset? EndedAt { get; set; }
}
