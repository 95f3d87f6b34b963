using WegoBot.Conversations;
using WegoBot.Dialogue;
using WegoBot.Pages;
using WegoBot.Privacy;

namespace WegoBot.Channels.WebChat;

/// <summary>The turns of the web chat. What is urgent is answered without a session too, and soon even while the database does not answer.</summary>
public sealed class WebChatTurns(ConversationService conversations, UrgentReplies urgent, PseudonymousIds pseudonymousIds, TimeProvider clock)
{
    /// <summary>How long help waits for its turn.</summary>
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(1);

    public Task<Screen> Current(Session session, CancellationToken cancellationToken) =>
        conversations.CurrentScreen(pseudonymousIds.Of(ChannelKind.WebChat, session.Token), ChannelKind.WebChat, session.Language, cancellationToken);

    /// <summary>The urgent screen that a message leads to on its own; null for all other messages. Words never leave on their own while there is a session: they would take an unconfirmed code with them.</summary>
    public Screen? Alone(Session? session, Message message, Language language) =>
        urgent.To(message, ChannelKind.WebChat, language) is { } screen && (screen.Stage != Stage.Left || session is null || message.ButtonId is not null) ? screen : null;

    /// <summary>Takes a turn; null when the message is urgent and the turn fails or takes long.</summary>
    /// <remarks>Not bound to the request: a turn that has begun is finished even when the page is closed meanwhile.</remarks>
    public async Task<TurnResult?> Take(Session session, Message message, PostedForm form, bool isUrgent)
    {
        var incoming = new IncomingMessage
        {
            Conversation = pseudonymousIds.Of(ChannelKind.WebChat, session.Token),
            Channel = ChannelKind.WebChat,
            Message = message,
            Hint = session.Language,
            UnderScreen = PostedWords.ScreenOf(form),
            IdempotencyKey = PostedWords.KeyIn(form),
        };
        var turn = conversations.Handle(new IncomingBatch([incoming]), CancellationToken.None);
        try
        {
            return (isUrgent ? await turn.WaitAsync(LongestWait, clock) : await turn)[0];
        }
        catch (Exception) when (isUrgent)
        {
            // Whatever failed, she needs the numbers now.
            return null;
        }
    }
}
