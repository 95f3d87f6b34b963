using WegoBot.Dialogue;

namespace WegoBot.Storage;

/// <summary>A referral as it is stored. What the person agreed to share is encrypted, and deleted when the referral is withdrawn or expires.</summary>
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

    /// <summary>What the person agreed to share, encrypted; null after the referral was withdrawn or expired.</summary>
    public byte[]? Payload { get; set; }

    /// <summary>SHA-256 of the text that the person saw; null when the payload is.</summary>
    public byte[]? Digest { get; set; }

    /// <summary>Whether she wrote of danger, and the centre has not answered since.</summary>
    public bool MayBeInDanger { get; set; }

    public required string ConsentVersion { get; init; }

    /// <summary>Who was told last that nobody has opened it.</summary>
    public EscalationStep Step { get; set; }

    /// <summary>When they were told.</summary>
    public DateTimeOffset StepAt { get; set; }

    /// <summary>When the next ones are told, if nobody opens it; null when nobody is left.</summary>
    public DateTimeOffset? NextStepAt { get; set; }
}
