using WegoBot.Conversations;
using WegoBot.Dialogue;
using WegoBot.Privacy;

namespace WegoBot.Channels.Messengers;

/// <summary>A screen that is to be shown in a chat.</summary>
/// <param name="Conversation">Whose it is.</param>
/// <param name="Screen">What to show.</param>
/// <param name="Chat">The messenger's id of the chat.</param>
/// <param name="Live">The message that is edited in place, as last stored; null when none is known.</param>
/// <param name="Anew">A message of its own: below what she wrote, or one that can be protected from being forwarded.</param>
/// <param name="Quiet">Nobody asked for it just now: no sound, and no new message in place of one that is gone.</param>
public sealed record OutgoingScreen(
    ConversationId Conversation, Screen Screen, string Chat, long? Live = null, bool Anew = false, bool Quiet = false)
{
    /// <summary>Which of her conversations it is of, as the result says: screens are numbered anew after one was forgotten.</summary>
    public int Epoch { get; init; }

    /// <summary>The messages whose buttons she pressed; none when she wrote, or when the messenger does not say.</summary>
    public IReadOnlyList<long> Pressed { get; init; } = [];

    /// <summary>The messages of her chat that are known, hers and the bot's.</summary>
    public IReadOnlyList<SentMessage> Known { get; init; } = [];

    /// <summary>The messages to be deleted from her chat, all but the one that is left as the neutral line.</summary>
    public IReadOnlyList<SentMessage> Removes { get; init; } = [];

    /// <summary>All earlier messages go before the screen is shown: one of her two words was typed.</summary>
    public bool Clears { get; init; }

    /// <summary>The case code must not be forwarded or saved from the message.</summary>
    public bool HasCode => Screen.Lines.Any(line => line.Kind == LineKind.Code);

    /// <summary>She left: the live message becomes the neutral line, and none is added to the chat.</summary>
    public bool Leaves => Screen.Stage == Stage.Left;

    /// <summary>The screen of a result, as it is shown to somebody who waits for it.</summary>
    public static OutgoingScreen Of(TurnResult result, ChatAddress address)
    {
        ArgumentNullException.ThrowIfNull(result);
        ArgumentNullException.ThrowIfNull(address);
        return new(result.Conversation, result.Screen, address.Chat, address.Live) { Epoch = result.Epoch, Known = result.SentMessages, Clears = result.Clears };
    }

    /// <summary>Whether it belongs below a message with the other. The screens of another conversation of hers do, whatever their numbers.</summary>
    public bool IsAfter(int epoch, int serial) => Epoch != epoch || Screen.Serial > serial;
}
