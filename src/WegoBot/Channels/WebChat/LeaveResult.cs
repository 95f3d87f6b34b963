using Microsoft.Extensions.Options;
using WegoBot.Pages;

namespace WegoBot.Channels.WebChat;

/// <summary>Takes her to the neutral page and leaves nothing of the chat in the browser.</summary>
public sealed class LeaveResult : IResult
{
    public Task ExecuteAsync(HttpContext httpContext)
    {
        Clear(httpContext);
        // The script leaves by itself: a redirect that it followed would ask the neutral page for nothing.
        if (httpContext.Request.Headers.ContainsKey(WebChatSender.InPlace))
        {
            httpContext.Response.StatusCode = StatusCodes.Status205ResetContent;
            return Task.CompletedTask;
        }

        var options = httpContext.RequestServices.GetRequiredService<IOptions<PageOptions>>().Value;
        return new SeeOtherResult(options.LeaveTo).ExecuteAsync(httpContext);
    }

    /// <summary>Removes the session from the browser. Not the cache: clearing it can take seconds, and nothing is ever in it.</summary>
    public static void Clear(HttpContext http)
    {
        http.Response.Headers["Clear-Site-Data"] = "\"cookies\", \"storage\"";
        SessionCookie.Chat.Delete(http);
        SessionCookie.Staff.Delete(http);
    }
}
