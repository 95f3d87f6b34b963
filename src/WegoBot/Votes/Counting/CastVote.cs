namespace WegoBot.Votes;

/// <summary>What somebody chose. It is counted and then forgotten: nothing stores it.</summary>
/// <param name="Kind">Whom the participant speaks for.</param>
/// <param name="Measures">The ids of the chosen measures.</param>
/// <param name="Feasible">How feasible a measure is there, from 1 to 5, for those about which something was said.</param>
public sealed record CastVote(string Kind, IReadOnlyCollection<string> Measures, IReadOnlyDictionary<string, int> Feasible);
