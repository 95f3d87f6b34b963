using Microsoft.Extensions.Options;
using WegoBot.Pages;

namespace WegoBot.Channels.WebChat;

/// <summary>Ends the sessions of the browser, sends her to the neutral page and leaves nothing of the chat in the browser.</summary>
public sealed class LeaveResult : IResult
{
    public Task ExecuteAsync(HttpContext httpContext)
    {
        foreach (var end in httpContext.RequestServices.GetServices<SessionLeaveCallback>())
            end(httpContext.Request);
        // The decoy stays: whoever opens the page again finds it, and not the chat.
        if (SessionCookie.Chat.Read(httpContext.Request) is { IsDecoy: true })
            SessionCookie.Staff.Delete(httpContext);
        else
            Clear(httpContext);
        // The script leaves on its own: following a redirect would request the neutral page for nothing.
        if (httpContext.Request.Headers.ContainsKey(WebChatSender.InPlace))
        {
            httpContext.Response.StatusCode = StatusCodes.Status205ResetContent;
            return Task.CompletedTask;
        }

        var options = httpContext.RequestServices.GetRequiredService<IOptions<PageOptions>>().Value;
        return new SeeOtherResult(options.LeaveTo).ExecuteAsync(httpContext);
    }

    /// <summary>Deletes the session from the browser, but not its cache: clearing that can take seconds, and no page of the chat is ever in it.</summary>
    public static void Clear(HttpContext http)
    {
        http.Response.Headers["Clear-Site-Data"] = "\"cookies\", \"storage\"";
        SessionCookie.Chat.Delete(http);
        SessionCookie.Staff.Delete(http);
    }
}
