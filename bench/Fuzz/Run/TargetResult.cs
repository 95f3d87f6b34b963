namespace WegoBot.Fuzz;

/// <summary>What one target's inputs came to.</summary>
/// <param name="Target">The target.</param>
/// <param name="Tally">Its counts.</param>
/// <param name="Took">How long it ran.</param>
/// <param name="Growth">How many more bytes of objects were alive at the end than after its first tenth.</param>
/// <param name="Outcome">What became of the inputs.</param>
public sealed record TargetResult(FuzzTarget Target, Tally Tally, TimeSpan Took, long Growth, string Outcome);
