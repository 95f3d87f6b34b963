namespace WegoBot.Storage;

/// <summary>Who did what, and when. It names ids and nothing else, and its hash contains that of the entry before.</summary>
public sealed class AuditEntryRow
{
    /// <summary>Its place in the log, from 1 and without gaps.</summary>
    public required long Number { get; init; }

    public required DateTimeOffset At { get; init; }

    /// <summary>The account that did it; null for the console, and for somebody whose name is unknown.</summary>
    public required Guid? Account { get; init; }

    /// <summary>The centre's id in the catalogue; null for what concerns none.</summary>
    public required string? Centre { get; init; }

    public required AuditAction Action { get; init; }

    /// <summary>The id of the case, the person or the session that it was done to; null when the action says it all.</summary>
    public required Guid? Record { get; init; }

    /// <summary>HMAC-SHA256 of the hash before and of this entry, under a key outside the database.</summary>
    public required byte[] Hash { get; init; }
}
