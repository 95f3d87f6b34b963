namespace WegoBot.Pages;

/// <summary>Refuses what a browser asks for before anyone opens it, so that only a person's own step ends a session or marks a referral as seen.</summary>
public sealed class PrefetchMiddleware(RequestDelegate next)
{
    // Sec-Purpose is the standard (https://fetch.spec.whatwg.org/#sec-purpose-header). The others are what older browsers send.
    private static readonly string[] Headers = ["Sec-Purpose", "Purpose", "X-Purpose", "X-Moz"];

    private static readonly string[] Purposes = ["prefetch", "prerender", "preview"];

    public Task Invoke(HttpContext http)
    {
        if (!IsPrefetch(http.Request))
            return next(http);
        // Browsers drop a prefetch that failed, and ask again when the page is opened. An answer that succeeds could be used in place of that request.
        http.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
        return Task.CompletedTask;
    }

    // A posted form is never a prefetch, and leaving by POST must always work.
    private static bool IsPrefetch(HttpRequest request) =>
        !HttpMethods.IsPost(request.Method)
        && Headers.Any(header => Purposes.Any(purpose => request.Headers[header].ToString().Contains(purpose, StringComparison.OrdinalIgnoreCase)));
}
