using Microsoft.Net.Http.Headers;
using WegoBot.Dialogue;

namespace WegoBot.Pages;

/// <summary>The language in which to answer a request: the session's, or else the first language that the browser asks for and that has a file.</summary>
public static class PageLanguage
{
    public static Language Of(HttpRequest request)
    {
        var cookie = request.Path.StartsWithSegments(SessionCookie.Staff.Path, StringComparison.Ordinal) ? SessionCookie.Staff : SessionCookie.Chat;
        return cookie.Read(request)?.Language ?? Preferred(request);
    }

    public static Language Preferred(HttpRequest request)
    {
        var languages = KnownTo(request);
        if (!StringWithQualityHeaderValue.TryParseList(request.Headers.AcceptLanguage, out var wanted))
            return languages.Default;
        foreach (var one in wanted.OrderByDescending(one => one.Quality ?? 1))
            if (languages.TryMatch(one.Value.ToString(), out var language))
                return language;
        return languages.Default;
    }

    /// <summary>The languages that have a file.</summary>
    public static Languages KnownTo(HttpRequest request) => request.HttpContext.RequestServices.GetRequiredService<Languages>();
}
