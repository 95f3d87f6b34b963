using Microsoft.Net.Http.Headers;
using WegoBot.Dialogue;

namespace WegoBot.Pages;

/// <summary>The language in which to answer a request: the session's, else the first that the browser asks for and we speak.</summary>
public static class PageLanguage
{
    public static Language Of(HttpRequest request)
    {
        var cookie = request.Path.StartsWithSegments(SessionCookie.Staff.Path, StringComparison.Ordinal) ? SessionCookie.Staff : SessionCookie.Chat;
        return cookie.Read(request)?.Language ?? Preferred(request);
    }

    public static Language Preferred(HttpRequest request)
    {
        if (!StringWithQualityHeaderValue.TryParseList(request.Headers.AcceptLanguage, out var wanted))
            return LanguageCodes.Guess(null);
        var spoken = wanted
            .OrderByDescending(one => one.Quality ?? 1)
            .Select(one => one.Value.ToString())
            .FirstOrDefault(code => Speaks(code, "bg") || Speaks(code, "en"));
        return LanguageCodes.Guess(spoken);
    }

    private static bool Speaks(string code, string language) =>
        code.Equals(language, StringComparison.OrdinalIgnoreCase) || code.StartsWith(language + "-", StringComparison.OrdinalIgnoreCase);
}
