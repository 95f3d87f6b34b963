namespace WegoBot.Dialogue;

/// <summary>What a language's file says of the language itself.</summary>
/// <param name="Language">Its code.</param>
/// <param name="Name">Its own name for itself, as the list in the chat shows it.</param>
/// <param name="Fallback">The language whose sentences stand in for those that it lacks; null when it lacks none.</param>
public sealed record LanguageEntry(Language Language, string Name, Language? Fallback = null);
