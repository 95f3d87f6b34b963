using WegoBot.Dialogue;
using WegoBot.Privacy;
using WegoBot.Storage;

namespace WegoBot.Conversations;

/// <summary>How long a conversation is kept after its last turn: first its answers are forgotten, then everything.</summary>
public static class RetentionPeriods
{
    public static readonly TimeSpan Answers = RetentionSchedule.Answers.Length;

    public static readonly TimeSpan Everything = RetentionSchedule.Conversation.Length;

    public static readonly TimeSpan SentMessages = RetentionSchedule.SentMessages.Length;

    public static readonly TimeSpan ProcessedMessages = RetentionSchedule.ProcessedMessages.Length;

    /// <summary>How long her safe word and her duress word are kept after the last message, and with them the decoy where it is on.</summary>
    public static readonly TimeSpan Words = RetentionSchedule.Words.Length;

    /// <summary>Whether the answers of a stored conversation are already forgotten.</summary>
    public static bool IsWithoutAnswers(ConversationRow row) => row.ForgetAt - row.LastTurnAt > Answers;

    /// <summary>Whether a conversation that nobody goes on with ends by that: it was not left, is no decoy, and still has its answers.</summary>
    public static bool FallsSilent(ConversationRow row, Conversation conversation)
    {
        ArgumentNullException.ThrowIfNull(conversation);
        return conversation.Stage is not (Stage.Left or Stage.Decoy) && !IsWithoutAnswers(row);
    }

    /// <summary>
    /// Whether an idle screen is replaced by the greeting without a message from her. Viber cannot edit, and an unsolicited message
    /// would light up her phone: in Viber the greeting is the answer to her next message.
    /// </summary>
    public static bool IsDrawnAnew(ChannelKind channel) => channel != ChannelKind.Viber;

    /// <summary>Whether a conversation is kept for the sake of her two words, though all else of it is forgotten.</summary>
    public static bool KeepsWords(Conversation conversation, TimeSpan idle) => conversation.Words is not null && idle < Words;

    /// <summary>What remains for the sake of her two words: they, her language, and whether the decoy is on.</summary>
    public static Conversation WithWordsOnly(Conversation conversation) => conversation.StartOver() with { Referral = null, Code = null };

    /// <summary>What remains after she left: her language, for the last neutral line, that line's screen number, and her two words.</summary>
    public static Conversation WithNothing(Conversation conversation) => new()
    {
        Stage = Stage.Left,
        Language = conversation.Language,
        Screen = conversation.Screen,
        Words = conversation.Words,
    };
}
