namespace WegoBot.Channels.Messengers;

/// <summary>Where a person's screens go in a messenger.</summary>
/// <param name="Chat">The messenger's id of the chat.</param>
/// <param name="Live">The message that is edited in place; null when none is known, or when the messenger cannot edit.</param>
public sealed record ChatAddress(string Chat, long? Live = null);
