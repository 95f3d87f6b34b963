namespace WegoBot.Storage;

/// <summary>That a measure is to be tested in a region. It holds once a second coordinator has approved it, and until it is withdrawn.</summary>
public sealed class PilotRow
{
    public required Guid Id { get; init; }

    /// <summary>The measure's id in the catalogue.</summary>
    public required string Measure { get; init; }

    /// <summary>The region's id in the catalogue.</summary>
    public required string Region { get; init; }

    /// <summary>The first day in Bulgaria.</summary>
    public required DateOnly First { get; init; }

    public required DateOnly Last { get; init; }

    /// <summary>The account that proposed it, and cannot approve it.</summary>
    public required Guid ProposedBy { get; init; }

    public required DateTimeOffset ProposedAt { get; init; }

    /// <summary>When somebody else approved it; null until then.</summary>
    public DateTimeOffset? ApprovedAt { get; set; }

    /// <summary>When it was withdrawn; null while it is not.</summary>
    public DateTimeOffset? WithdrawnAt { get; set; }
}
