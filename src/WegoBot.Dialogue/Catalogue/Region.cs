namespace WegoBot.Dialogue;

/// <summary>A region in which a centre works.</summary>
public sealed record Region(string Id, Localised Name);
