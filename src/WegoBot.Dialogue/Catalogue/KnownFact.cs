namespace WegoBot.Dialogue;

/// <summary>A fact with its source, such as how soon a court decides. Measures and topics tell it.</summary>
/// <remarks>Its sentence is in <c>localization/</c> under <c>fact.{id}</c>.</remarks>
/// <param name="Id">The fact's id.</param>
/// <param name="Source">The source. A fact of low certainty is not told, and none after its last day.</param>
/// <param name="Region">The id of the only region in which it holds; null when it holds everywhere.</param>
public sealed record KnownFact(string Id, Source Source, string? Region = null);
