using WegoBot.Conversations;
using WegoBot.Dialogue;
using WegoBot.Privacy;

namespace WegoBot.Channels.Telegram;

/// <summary>A screen that is to be shown in a chat.</summary>
/// <param name="Conversation">Whose it is.</param>
/// <param name="Screen">What to show.</param>
/// <param name="Chat">The chat's id.</param>
/// <param name="Live">The message that is edited in place, as last stored; null when none is known.</param>
/// <param name="Pressed">The message whose button she pressed; null when she wrote.</param>
/// <param name="Anew">A message of its own: below what she wrote, or one that can be protected from being forwarded.</param>
/// <param name="Quiet">Nobody asked for it just now: no sound, and no new message in place of one that is gone.</param>
public sealed record TelegramOutgoingScreen(
    ConversationId Conversation, Screen Screen, long Chat, int? Live = null, int? Pressed = null, bool Anew = false, bool Quiet = false)
{
    /// <summary>The messages to be removed from her chat, all but the one that is left as the neutral line.</summary>
    public IReadOnlyList<SentMessage> Removes { get; init; } = [];

    /// <summary>The case code must not be forwarded or saved from the message.</summary>
    public bool HasCode => Screen.Lines.Any(line => line.Kind == LineKind.Code);

    /// <summary>She left: the live message becomes the neutral line, and none is added to the chat.</summary>
    public bool Leaves => Screen.Stage == Stage.Left;
}
