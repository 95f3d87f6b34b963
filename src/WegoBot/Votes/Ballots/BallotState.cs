namespace WegoBot.Votes;

/// <summary>How far a ballot is.</summary>
public enum BallotState
{
    /// <summary>There is no such ballot, or its vote has closed: the ballots go with the end of a vote.</summary>
    Unknown,

    /// <summary>It can be cast.</summary>
    Ready,

    /// <summary>It was cast, and counts once.</summary>
    Counted,
}
