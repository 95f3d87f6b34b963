using WegoBot.Conversations;

namespace WegoBot.Channels.Telegram;

/// <summary>One message or button press of a person, with what it says about where the answer belongs.</summary>
/// <param name="Address">Her chat.</param>
/// <param name="Incoming">What the conversation receives.</param>
public sealed record TelegramIncoming(TelegramAddress Address, IncomingMessage Incoming)
{
    /// <summary>The message whose button she pressed; null when she wrote, or when the message is too old.</summary>
    public int? Pressed { get; init; }

    /// <summary>She wrote: the answer belongs below her words.</summary>
    public bool Wrote { get; init; }
}
