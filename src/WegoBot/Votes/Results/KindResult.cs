namespace WegoBot.Votes;

/// <summary>How feasible the participants of one kind, or of several together, find the measures.</summary>
/// <param name="Kinds">The ids of the kinds.</param>
/// <param name="Cast">How many they were.</param>
/// <param name="Means">The mean grade by measure; null where none was given.</param>
public sealed record KindResult(IReadOnlyList<string> Kinds, int Cast, IReadOnlyDictionary<string, double?> Means);
