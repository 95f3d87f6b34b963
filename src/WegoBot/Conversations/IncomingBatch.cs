using WegoBot.Privacy;

namespace WegoBot.Conversations;

/// <summary>The messages and receipts that a channel submits; they share one commit.</summary>
/// <param name="Messages">In the order of arrival.</param>
/// <param name="Receipts">Receipts of screens that were delivered since the last batch.</param>
/// <param name="Cursor">The channel's position in its updates; null when it has none.</param>
public sealed record IncomingBatch(
    IReadOnlyList<IncomingMessage> Messages,
    IReadOnlyList<DeliveryReceipt>? Receipts = null,
    Cursor? Cursor = null)
{
    /// <summary>Messages that were sent beside the screens, so that they go when she leaves; null for none.</summary>
    public IReadOnlyList<(ConversationId Conversation, SentMessage Sent)>? Beside { get; init; }
}

/// <summary>A channel's position in its updates, in its own numbers.</summary>
public sealed record Cursor(string Channel, long Position);

/// <summary>The receipt of a screen that was delivered.</summary>
/// <param name="Conversation">The conversation of the screen.</param>
/// <param name="Screen">The screen's number.</param>
/// <param name="Address">How the channel reaches her from now on, for instance with the number of the message that was just sent.</param>
public sealed record DeliveryReceipt(ConversationId Conversation, int Screen, string Address)
{
    /// <summary>Whether she can no longer be reached, for instance because she blocked the bot: her conversation is forgotten.</summary>
    public bool Unreachable { get; init; }

    /// <summary>The epoch of the conversation, as in the turn's result.</summary>
    public int Epoch { get; init; }

    /// <summary>The messages that were sent for the screen and can be deleted.</summary>
    public IReadOnlyList<SentMessage> Sent { get; init; } = [];
}
