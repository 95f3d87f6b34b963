using Microsoft.Net.Http.Headers;

namespace WegoBot.Pages;

/// <summary>Answers OPTIONS with the methods of the address. It runs no endpoint and permits no other site anything.</summary>
public sealed class OptionsMiddleware(RequestDelegate next)
{
    public async Task Invoke(HttpContext http)
    {
        await next(http);
        if (!HttpMethods.IsOptions(http.Request.Method) || http.Response is not { HasStarted: false, StatusCode: StatusCodes.Status405MethodNotAllowed })
            return;
        http.Response.StatusCode = StatusCodes.Status204NoContent;
        http.Response.Headers.Append(HeaderNames.Allow, HttpMethods.Options);
    }
}
