namespace WegoBot.Dialogue;

/// <summary>What the institutions of a region have agreed, as far as it is known: each point with its source.</summary>
/// <param name="Region">The id of the region.</param>
/// <param name="Known">What is known of the agreement itself.</param>
/// <param name="Steps">Who does what, and by when; empty while nobody has written it down here.</param>
public sealed record RegionalProtocol(string Region, IReadOnlyList<ProtocolPoint> Known, IReadOnlyList<ProtocolStep> Steps);

/// <summary>A sentence about an agreement.</summary>
public sealed record ProtocolPoint(Localised Text, Source Source);

/// <summary>A step of an agreement.</summary>
/// <param name="Who">Who does it.</param>
/// <param name="What">What is done.</param>
/// <param name="By">By when; null when that is not agreed.</param>
/// <param name="Source">Where it is written.</param>
public sealed record ProtocolStep(Localised Who, Localised What, Localised? By, Source Source);
