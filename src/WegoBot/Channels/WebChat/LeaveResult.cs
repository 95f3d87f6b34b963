using Microsoft.Extensions.Options;
using WegoBot.Pages;

namespace WegoBot.Channels.WebChat;

/// <summary>Sends her to the neutral page and leaves nothing of the chat in the browser.</summary>
public sealed class LeaveResult : IResult
{
    public Task ExecuteAsync(HttpContext httpContext)
    {
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
