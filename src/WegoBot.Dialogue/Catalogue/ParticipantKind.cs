namespace WegoBot.Dialogue;

/// <summary>Whom somebody can speak for who votes on a measure. Nothing else of a participant is known.</summary>
public sealed record ParticipantKind(string Id, Localised Name);
