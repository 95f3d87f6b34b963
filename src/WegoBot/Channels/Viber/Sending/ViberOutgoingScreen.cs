using WegoBot.Dialogue;
using WegoBot.Privacy;

namespace WegoBot.Channels.Viber;

/// <summary>A screen that is to be shown in a chat.</summary>
/// <param name="Conversation">Whose it is.</param>
/// <param name="Screen">What to show.</param>
/// <param name="Receiver">Her id in Viber.</param>
/// <param name="Quiet">Nobody asked for it just now: it gives way to whatever somebody did.</param>
public sealed record ViberOutgoingScreen(ConversationId Conversation, Screen Screen, string Receiver, bool Quiet = false)
{
    /// <summary>Which of her conversations it is of, as the result tells.</summary>
    public int Epoch { get; init; }

    /// <summary>Whether it is to stand below the other. What she begins after leaving does, though its screens are numbered anew.</summary>
    public bool IsAfter(ViberOutgoingScreen other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return Epoch != other.Epoch || Screen.Serial > other.Screen.Serial;
    }
}
