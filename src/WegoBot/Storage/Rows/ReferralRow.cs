using WegoBot.Dialogue;

namespace WegoBot.Storage;

/// <summary>A referral as it is stored. What she agreed to share is encrypted, and gone once it is withdrawn or expired.</summary>
public sealed class ReferralRow
{
    public required Guid Id { get; init; }

    /// <summary>The centre's id in the catalogue.</summary>
    public required string Centre { get; init; }

    public required ReferralStatus Status { get; set; }

    public required DateTimeOffset SentAt { get; init; }

    public required DateTimeOffset ChangedAt { get; set; }

    /// <summary>HMAC-SHA256 of the case code under a key outside the database.</summary>
    public required byte[] CodeHash { get; init; }

    /// <summary>What she agreed to share, encrypted; null after it was withdrawn or expired.</summary>
    public byte[]? Payload { get; set; }

    /// <summary>SHA-256 of the text that she saw; null together with the payload.</summary>
    public byte[]? Digest { get; set; }

    public required string ConsentVersion { get; init; }

    /// <summary>The id of the prepared sentence that the centre chose; null before the first.</summary>
    public string? Answer { get; set; }
}
