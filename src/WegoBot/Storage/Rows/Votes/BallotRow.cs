namespace WegoBot.Storage;

/// <summary>A ballot, and whether it was cast. Nothing else may stand here: no time and no number, or it would lead to the vote.</summary>
public sealed class BallotRow
{
    /// <summary>The keyed hash of the code on the paper.</summary>
    public required byte[] Hash { get; init; }

    public required Guid Vote { get; init; }

    public required bool IsSpent { get; set; }
}
