using WegoBot.Privacy;

namespace WegoBot.Conversations;

/// <summary>What a channel has at hand; all of it is one commit.</summary>
/// <param name="Messages">In the order of arrival.</param>
/// <param name="Receipts">Screens that reached their person since the last batch.</param>
/// <param name="Cursor">How far the channel has read; null where it has no such thing.</param>
public sealed record IncomingBatch(
    IReadOnlyList<IncomingMessage> Messages,
    IReadOnlyList<DeliveryReceipt>? Receipts = null,
    Cursor? Cursor = null);

/// <summary>How far a channel has read, in its own numbers.</summary>
public sealed record Cursor(string Channel, long Position);

/// <summary>A screen reached its person.</summary>
/// <param name="Conversation">Whose it was.</param>
/// <param name="Screen">The screen's number.</param>
/// <param name="Address">How the channel reaches her from now on, for instance with the number of the message just sent.</param>
public sealed record DeliveryReceipt(ConversationId Conversation, int Screen, string Address)
{
    /// <summary>She cannot be reached any more, as when she blocked the bot: her conversation is forgotten.</summary>
    public bool Unreachable { get; init; }

    /// <summary>Which of her conversations it was of, as the result told.</summary>
    public int Epoch { get; init; }

    /// <summary>The messages that were sent for it, and can be removed again.</summary>
    public IReadOnlyList<SentMessage> Sent { get; init; } = [];
}
