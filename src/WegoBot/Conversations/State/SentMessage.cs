namespace WegoBot.Conversations;

/// <summary>A message in her chat, hers or ours, that can still be removed from there.</summary>
/// <param name="Message">Its number in the chat.</param>
/// <param name="At">When it was sent.</param>
public sealed record SentMessage(long Message, DateTimeOffset At);
