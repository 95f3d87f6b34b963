namespace WegoBot.Pages;

/// <summary>Refuses a form that another site posts, whatever is in it. The token of a form protects a session; this protects signing in too, where there is none yet.</summary>
public sealed class CrossSiteMiddleware(RequestDelegate next)
{
    // Every browser of the last years sends it (https://www.w3.org/TR/fetch-metadata/), and no page can set it. What is no browser does not send it.
    private const string Header = "Sec-Fetch-Site";

    public Task Invoke(HttpContext http)
    {
        ArgumentNullException.ThrowIfNull(http);
        if (!HttpMethods.IsPost(http.Request.Method) || http.Request.Headers[Header].ToString() is "" or "same-origin" or "none" || IsLeaving(http.Request.Path))
            return next(http);
        return PageError.Expired.Page(http.Request).ExecuteAsync(http);
    }

    // Leaving works always, and the cookie of a session does not come along from another site.
    private static bool IsLeaving(PathString path) => path == Layout.ChatExit || path == Layout.StaffExit;
}
