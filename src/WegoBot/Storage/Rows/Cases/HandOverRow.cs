namespace WegoBot.Storage;

/// <summary>A centre's proposal that another centre goes on with a case.</summary>
public sealed class HandOverRow
{
    public required Guid Id { get; init; }

    public required Guid Referral { get; init; }

    /// <summary>Its place among the proposals of the case, from 1.</summary>
    public required int Number { get; init; }

    /// <summary>The id of the centre that would get it.</summary>
    public required string Centre { get; init; }

    /// <summary>The id of the reason in the catalogue.</summary>
    public required string Reason { get; init; }

    public required HandOverStatus Status { get; set; }

    /// <summary>The version of the consent text that she agreed to; null until she has.</summary>
    public string? ConsentVersion { get; set; }

    /// <summary>SHA-256 of the text that she agreed to; null until she has.</summary>
    public byte[]? Digest { get; set; }

    /// <summary>The day of its status, in Bulgaria.</summary>
    public required DateOnly ChangedOn { get; set; }

    /// <summary>She has not seen the proposal yet.</summary>
    public bool IsNewForHer { get; set; }

    /// <summary>The centre has not seen her decision yet.</summary>
    public bool IsNewForCentre { get; set; }
}

/// <summary>How far a proposal is. The names are stored: add, never rename.</summary>
public enum HandOverStatus
{
    /// <summary>The centre asks her.</summary>
    Asked,
    Agreed,
    Refused,

    /// <summary>The centre proposes it no more.</summary>
    Dropped,
}
