using WegoBot.Dialogue;

namespace WegoBot.Storage;

/// <summary>A summary for an institution as it is stored. What it says is encrypted, and deleted when she says no or takes her yes back.</summary>
public sealed class SummaryRow
{
    public required Guid Id { get; init; }

    public required Guid Referral { get; init; }

    /// <summary>Its place in the case, from 1.</summary>
    public required int Number { get; init; }

    public required SummaryStatus Status { get; set; }

    /// <summary>To whom it goes, what it says and what came back, encrypted.</summary>
    public required byte[] Content { get; set; }

    /// <summary>SHA-256 of the text that she is asked about; null when the text is deleted.</summary>
    public byte[]? Digest { get; set; }

    /// <summary>HMAC-SHA256 of its reference number under a key outside the database.</summary>
    public required byte[] ReferenceHash { get; init; }

    /// <summary>The version of the consent text that she agreed to; null until she has.</summary>
    public string? ConsentVersion { get; set; }

    /// <summary>The day of its status, in Bulgaria.</summary>
    public required DateOnly ChangedOn { get; set; }

    /// <summary>The day on which the institution got it; null until then.</summary>
    public DateOnly? SentOn { get; set; }

    /// <summary>HMAC-SHA256 of the code with which the institution reads and answers it; null while there is none.</summary>
    public byte[]? OfficeCodeHash { get; set; }

    /// <summary>When that code ends.</summary>
    public DateTimeOffset? OfficeCodeUntil { get; set; }

    /// <summary>HMAC-SHA256 of the token of the browser that has it open; null while none has.</summary>
    public byte[]? OfficeSessionHash { get; set; }

    /// <summary>Until when that browser has it open.</summary>
    public DateTimeOffset? OfficeSessionUntil { get; set; }

    /// <summary>She has not seen its status yet.</summary>
    public bool IsNewForHer { get; set; }

    /// <summary>The centre has not seen her decision yet.</summary>
    public bool IsNewForCentre { get; set; }
}
