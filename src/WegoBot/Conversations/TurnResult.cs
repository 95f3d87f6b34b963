using WegoBot.Dialogue;
using WegoBot.Privacy;

namespace WegoBot.Conversations;

/// <summary>What a channel shows after a message.</summary>
/// <param name="Conversation">Whose it is.</param>
/// <param name="Screen">The screen to show.</param>
/// <param name="Changed">False when the message changed nothing and the screen is only shown again.</param>
/// <param name="Forgotten">She left or forgot everything: the channel removes what it can.</param>
/// <param name="Address">How the channel reaches her, as last stored; null for the web chat.</param>
public sealed record TurnResult(ConversationId Conversation, Screen Screen, bool Changed, bool Forgotten, string? Address)
{
    /// <summary>The message had been handled before: a channel that cannot edit has nothing new to show.</summary>
    public bool Repeated { get; init; }

    /// <summary>Which of her conversations it is: after one was forgotten, screens are numbered anew. 0 when nothing is stored.</summary>
    public int Epoch { get; init; }

    /// <summary>All messages of her chat that can still be removed there.</summary>
    public IReadOnlyList<SentMessage> SentMessages { get; init; } = [];
}
