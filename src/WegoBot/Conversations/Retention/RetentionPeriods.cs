using WegoBot.Dialogue;
using WegoBot.Storage;

namespace WegoBot.Conversations;

/// <summary>How long a conversation is kept after its last turn: first its answers are forgotten, then all of it.</summary>
public static class RetentionPeriods
{
    public static readonly TimeSpan Answers = TimeSpan.FromMinutes(30);

    public static readonly TimeSpan Everything = TimeSpan.FromHours(24);

    /// <summary>A message in a chat can be removed there for this long (https://core.telegram.org/bots/api#deletemessages).</summary>
    public static readonly TimeSpan SentMessages = TimeSpan.FromHours(48);

    /// <summary>A repetition of a message can arrive this long after it.</summary>
    public static readonly TimeSpan ProcessedMessages = TimeSpan.FromDays(7);

    /// <summary>Whether a stored conversation's answers are forgotten already.</summary>
    public static bool IsWithoutAnswers(ConversationRow row) => row.ForgetAt - row.LastTurnAt > Answers;

    /// <summary>
    /// Whether the greeting takes the place of an idle screen by itself. Viber cannot edit, and a new message that nobody asked
    /// for would light up her phone: there the next message is answered with it.
    /// </summary>
    public static bool IsDrawnAnew(ChannelKind channel) => channel != ChannelKind.Viber;

    /// <summary>What is left after she left: her language for the last neutral line, and that line's number.</summary>
    public static Conversation WithNothing(Conversation conversation) => new()
    {
        Stage = Stage.Left,
        Language = conversation.Language,
        Screen = conversation.Screen,
    };
}
