namespace WegoBot.Votes;

/// <summary>What can be done with a ballot now.</summary>
/// <param name="State">How far it is.</param>
/// <param name="Vote">Its vote; null when there is no such ballot.</param>
public sealed record Ballot(BallotState State, VoteEntry? Vote);
