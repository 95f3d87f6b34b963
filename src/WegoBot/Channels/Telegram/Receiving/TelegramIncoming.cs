using WegoBot.Conversations;

namespace WegoBot.Channels.Telegram;

/// <summary>What one person wrote or pressed, with what it says of where the answer belongs.</summary>
/// <param name="Address">Her chat.</param>
/// <param name="Incoming">What goes to the conversation.</param>
public sealed record TelegramIncoming(TelegramAddress Address, IncomingMessage Incoming)
{
    /// <summary>The message whose button she pressed; null when she wrote, or when it is too old.</summary>
    public int? Pressed { get; init; }

    /// <summary>She wrote: the answer belongs below her words.</summary>
    public bool Wrote { get; init; }
}
