using WegoBot.Dialogue;
using WegoBot.Storage;

namespace WegoBot.Conversations;

/// <summary>How long a conversation is kept after its last turn: first its answers are forgotten, then everything.</summary>
public static class RetentionPeriods
{
    public static readonly TimeSpan Answers = TimeSpan.FromMinutes(30);

    public static readonly TimeSpan Everything = TimeSpan.FromHours(24);

    /// <summary>How long a message in a chat can be deleted (https://core.telegram.org/bots/api#deletemessages).</summary>
    public static readonly TimeSpan SentMessages = TimeSpan.FromHours(48);

    /// <summary>How long after a message the same message can arrive again.</summary>
    public static readonly TimeSpan ProcessedMessages = TimeSpan.FromDays(7);

    /// <summary>Whether the answers of a stored conversation are already forgotten.</summary>
    public static bool IsWithoutAnswers(ConversationRow row) => row.ForgetAt - row.LastTurnAt > Answers;

    /// <summary>
    /// Whether an idle screen is replaced by the greeting without a message from her. Viber cannot edit, and an unsolicited message
    /// would light up her phone: in Viber the greeting is the answer to her next message.
    /// </summary>
    public static bool IsDrawnAnew(ChannelKind channel) => channel != ChannelKind.Viber;

    /// <summary>What remains after she left: her language, for the last neutral line, and that line's screen number.</summary>
    public static Conversation WithNothing(Conversation conversation) => new()
    {
        Stage = Stage.Left,
        Language = conversation.Language,
        Screen = conversation.Screen,
    };
}
