namespace WegoBot.Conversations;

/// <summary>A message in her chat, hers or the bot's, that can still be deleted there.</summary>
/// <param name="Message">Its number in the chat.</param>
/// <param name="At">When it was sent.</param>
public sealed record SentMessage(long Message, DateTimeOffset At);
