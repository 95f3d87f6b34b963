namespace WegoBot.Privacy;

/// <summary>Applies the retention rule of one table.</summary>
/// <param name="Row">The type of its rows.</param>
/// <param name="Apply">Ends what is due.</param>
public sealed record RetentionStep(Type Row, RetentionAction Apply);
