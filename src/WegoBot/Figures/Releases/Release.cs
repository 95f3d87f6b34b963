namespace WegoBot.Figures;

/// <summary>A published quarter.</summary>
/// <param name="Quarter">The quarter.</param>
/// <param name="PublishedOn">The day on which it was published.</param>
/// <param name="Figures">What was published.</param>
public sealed record Release(Quarter Quarter, DateOnly PublishedOn, QuarterFigures Figures);
