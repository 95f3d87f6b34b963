using System.Security.Cryptography;
using WegoBot.Conversations;
using WegoBot.Dialogue;
using WegoBot.Pages;
using WegoBot.Privacy;

namespace WegoBot.Channels.WebChat;

/// <summary>Takes what a person does on the page to the conversation. Viewing the page changes and stores nothing.</summary>
public sealed class WebChatListener(
    ConversationService conversations,
    PseudonymousIds pseudonymousIds,
    AntiforgeryTokens tokens,
    RandomNumberGenerator random,
    WebChatSender sender)
{
    /// <summary>Answers GET with the current screen.</summary>
    public async Task<IResult> Look(HttpContext http)
    {
        var session = SessionCookie.Chat.Read(http.Request) ?? Session.New(random, PageLanguage.Preferred(http.Request));
        var screen = await Current(session, http.RequestAborted);
        return sender.Show(http, session, screen);
    }

    /// <summary>Answers POST: takes a turn.</summary>
    public async Task<IResult> Take(HttpContext http)
    {
        var (form, trouble) = await PostedForm.Read(http.Request);
        if (form is null)
            return trouble.Page(http.Request);
        if (SessionCookie.Chat.Read(http.Request) is not { } session || !tokens.IsValid(session, form["token"]))
            return PageError.Expired.Page(http.Request);
        if (PostedWords.MessageIn(form) is not { } message)
            return sender.ShowAgain(http, session, await Current(session, http.RequestAborted));
        if (message.Words?.Length > PostedForm.MaxTextLength || message.ButtonId?.Length > PostedForm.MaxTextLength)
            return PageError.TooLong.Page(http.Request);
        return sender.Answer(http, session, await Turn(session, message, PostedWords.ScreenOf(form)), stays: form[ChatPage.Stay] is not null);
    }

    // Not bound to the request: a turn that has begun is finished even when the page is closed meanwhile.
    private async Task<Conversations.TurnResult> Turn(Session session, Message message, int screen)
    {
        var incoming = new IncomingMessage
        {
            Conversation = pseudonymousIds.Of(ChannelKind.WebChat, session.Token),
            Channel = ChannelKind.WebChat,
            Message = message,
            Hint = session.Language,
            UnderScreen = screen,
        };
        return (await conversations.Handle(new IncomingBatch([incoming]), CancellationToken.None))[0];
    }

    private Task<Screen> Current(Session session, CancellationToken cancellationToken) =>
        conversations.CurrentScreen(pseudonymousIds.Of(ChannelKind.WebChat, session.Token), ChannelKind.WebChat, session.Language, cancellationToken);
}
