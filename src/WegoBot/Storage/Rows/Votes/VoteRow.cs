namespace WegoBot.Storage;

/// <summary>A vote of a meeting on measures in a region. It holds counts, and nothing of a single vote.</summary>
public sealed class VoteRow
{
    public required Guid Id { get; init; }

    /// <summary>The region's id in the catalogue.</summary>
    public required string Region { get; init; }

    /// <summary>The ids of the measures that can be chosen, with spaces between them.</summary>
    public required string Measures { get; init; }

    /// <summary>How many measures a participant can choose.</summary>
    public required int Choices { get; init; }

    public required DateTimeOffset OpenedAt { get; init; }

    /// <summary>When it closes, or did.</summary>
    public required DateTimeOffset ClosesAt { get; set; }

    /// <summary>How many ballots were made.</summary>
    public required int Ballots { get; set; }

    /// <summary>How many of them were cast.</summary>
    public required int Cast { get; set; }

    /// <summary>The counts, encrypted: of one office alone they would say what it answered. Null when too few voted to keep any.</summary>
    public required byte[]? Tally { get; set; }

    /// <summary>Whether it has ended for good: its ballots are deleted, and small kinds of participants are counted together.</summary>
    public required bool IsCounted { get; set; }
}
