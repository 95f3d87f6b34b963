using System.Net;
using WegoBot.Conversations;
using WegoBot.Dialogue;
using WegoBot.Limits;
using WegoBot.Pages;

namespace WegoBot.Channels.WebChat;

/// <summary>The turns of the web chat. What is urgent is answered without a session too, and soon even while the database does not answer.</summary>
public sealed class WebChatTurns(
    ConversationService conversations,
    UrgentReplies urgent,
    WebChatSessions sessions,
    ConversationLimits limits,
    TimeProvider clock)
{
    /// <summary>How long help waits for its turn.</summary>
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(1);

    /// <summary>Whether the limits admit a page for somebody who only looks; the session is null when her browser has none.</summary>
    public bool MayLook(Session? session, IPAddress? address) => limits.AdmitsLook(session is null ? null : sessions.Of(session), address);

    public Task<Screen> Current(Session session, CancellationToken cancellationToken) => sessions.Current(session, cancellationToken);

    /// <summary>The urgent screen that a message leads to on its own; null for all other messages. Words never leave on their own while there is a session: they would take an unconfirmed code with them.</summary>
    public Screen? Alone(Session? session, Message message, Language language) =>
        // In the decoy nothing is urgent: what the chat would say gives her away.
        session is { IsDecoy: true } ? null : urgent.To(message, ChannelKind.WebChat, language) is { } screen && (screen.Stage != Stage.Left || session is null || message.ButtonId is not null) ? screen : null;

    /// <summary>Takes a turn, and says under which session; null when the limits do not admit it now, or when the message is urgent and the turn fails or takes long.</summary>
    /// <remarks>Not bound to the request: a turn that has begun is finished even when the page is closed meanwhile.</remarks>
    public async Task<(Session Session, TurnResult Result)?> Take(Session session, Message message, PostedForm form, IPAddress? address, bool isUrgent)
    {
        var turn = Take(session, message, form, address);
        try
        {
            return isUrgent ? await turn.WaitAsync(LongestWait, clock) : await turn;
        }
        catch (Exception) when (isUrgent)
        {
            // Whatever failed, she needs the numbers now.
            return null;
        }
    }

    private async Task<(Session Session, TurnResult Result)?> Take(Session session, Message message, PostedForm form, IPAddress? address)
    {
        if (PostedWords.ScreenOf(form) <= 0)
        {
            if (!MayLook(session, address))
                return null;
            (session, message) = await sessions.Begin(session, message);
        }

        if (!limits.AdmitsTurn(sessions.Of(session), address))
            return null;
        using var place = limits.Wait(ChannelKind.WebChat);
        if (!place.IsAcquired)
            return null;
        var incoming = new IncomingMessage
        {
            Conversation = sessions.Of(session),
            Channel = ChannelKind.WebChat,
            Message = message,
            Hint = session.Language,
            UnderScreen = PostedWords.ScreenOf(form),
            IdempotencyKey = PostedWords.KeyIn(form),
        };
        return (session, await Whole(conversations.Handle(new IncomingBatch([incoming]), CancellationToken.None)));
    }

    /// <summary>The result, also when its turn waits for a slow hash.</summary>
    private static async Task<TurnResult> Whole(Task<IReadOnlyList<TurnResult>> turn)
    {
        var result = (await turn)[0];
        return result.Later is { } later ? await later : result;
    }
}
