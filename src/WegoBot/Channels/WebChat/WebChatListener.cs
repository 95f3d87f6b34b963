using System.Security.Cryptography;
using WegoBot.Pages;

namespace WegoBot.Channels.WebChat;

/// <summary>Takes what a person does on the page to the conversation. Viewing the page changes and stores nothing.</summary>
public sealed class WebChatListener(WebChatTurns turns, AntiforgeryTokens tokens, RandomNumberGenerator random, WebChatSender sender)
{
    private const string RetryAfterSeconds = "60";

    /// <summary>Answers GET with the current screen.</summary>
    public async Task<IResult> Look(HttpContext http)
    {
        var kept = SessionCookie.Chat.Read(http.Request);
        if (!turns.MayLook(kept, http.Connection.RemoteIpAddress))
            return Busy(http);
        var session = kept ?? Session.New(random, PageLanguage.Preferred(http.Request));
        return sender.Show(http, session, await turns.Current(session, http.RequestAborted));
    }

    /// <summary>Answers POST: takes a turn. Leaving, help now and danger are answered before the session is looked at.</summary>
    public async Task<IResult> Take(HttpContext http)
    {
        var (form, trouble) = await PostedForm.Read(http.Request);
        if (form is null)
            return trouble.Page(http.Request);
        var message = PostedWords.MessageIn(form);
        if (message?.Words?.Length > PostedForm.MaxTextLength || message?.ButtonId?.Length > PostedForm.MaxTextLength)
            return PageError.TooLong.Page(http.Request);
        var session = SessionCookie.Chat.Read(http.Request);
        var alone = message is null ? null : turns.Alone(session, message, PageLanguage.Of(http.Request));
        if (session is null || !tokens.IsValid(session, form["token"]))
            return alone is not null ? WebChatSender.ShowAlone(alone) : (session is null ? PageError.NoCookie : PageError.Expired).Page(http.Request);
        if (message is null)
            return turns.MayLook(session, http.Connection.RemoteIpAddress) ? sender.ShowAgain(http, session, await turns.Current(session, http.RequestAborted)) : Busy(http);
        if (await turns.Take(session, message, form, http.Connection.RemoteIpAddress, isUrgent: alone is not null) is { } turn)
            return sender.Answer(http, turn.Session, message, turn.Result, stays: form[TurnForm.Stay] == TurnForm.Yes);
        return alone is not null ? WebChatSender.ShowAlone(alone) : Busy(http);
    }

    private static IResult Busy(HttpContext http)
    {
        http.Response.Headers.RetryAfter = RetryAfterSeconds;
        return PageError.Busy.Page(http.Request);
    }
}
