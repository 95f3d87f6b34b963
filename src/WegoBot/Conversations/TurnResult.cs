using WegoBot.Dialogue;
using WegoBot.Privacy;

namespace WegoBot.Conversations;

/// <summary>The result of a turn: what a channel shows after a message.</summary>
/// <param name="Conversation">Whose it is.</param>
/// <param name="Screen">The screen to show.</param>
/// <param name="Changed">False when the message changed nothing and the same screen is shown again.</param>
/// <param name="Forgotten">Whether she left or forgot everything: the channel deletes the messages that it can.</param>
/// <param name="Address">How the channel reaches her, as last stored; null for the web chat.</param>
public sealed record TurnResult(ConversationId Conversation, Screen Screen, bool Changed, bool Forgotten, string? Address)
{
    /// <summary>Whether the message was processed before.</summary>
    public bool Repeated { get; init; }

    /// <summary>Whether it was nothing that she said just now, and was passed over.</summary>
    public bool PassedOver { get; init; }

    /// <summary>The result itself, when the turn waits for the slow hash of what she typed, so that nobody else waits for it; null when this is the result.</summary>
    public Task<TurnResult>? Later { get; init; }

    /// <summary>What has to be hashed before the turn; null for nothing.</summary>
    internal WordToHash? ToHash { get; init; }

    /// <summary>Whether a messenger shows nothing for it: what she sees is shown already, or on its way.</summary>
    public bool ShowsNothing => Repeated || PassedOver || Later is not null;

    /// <summary>Her message, when it is deleted from the chat because nobody else should read it.</summary>
    public SentMessage? Hides { get; init; }

    /// <summary>Whether the earlier messages of the chat go before the screen is shown.</summary>
    public bool Clears { get; init; }

    /// <summary>Distinguishes her conversations: after one is forgotten, screen numbers start again. 0 when nothing is stored.</summary>
    public int Epoch { get; init; }

    /// <summary>All messages of her chat that can still be deleted there.</summary>
    public IReadOnlyList<SentMessage> SentMessages { get; init; } = [];
}
