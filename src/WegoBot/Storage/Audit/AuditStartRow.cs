namespace WegoBot.Storage;

/// <summary>Where the audit log begins once its oldest entries were deleted after their time. There is one row, or none.</summary>
public sealed class AuditStartRow
{
    public const int OnlyId = 1;

    public required int Id { get; init; }

    /// <summary>The number of the last entry that was deleted.</summary>
    public required long Number { get; set; }

    /// <summary>That entry's hash, which the first one that is left contains.</summary>
    public required byte[] Hash { get; set; }

    /// <summary>HMAC-SHA256 of both, so that nobody without the key can move the beginning.</summary>
    public required byte[] Seal { get; set; }
}
