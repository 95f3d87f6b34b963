using WegoBot.Dialogue;

namespace WegoBot.Pages;

/// <summary>The language of the pages that need no account: the one that the address names, else the browser's. It needs no cookie.</summary>
public static class PublicLanguage
{
    public const string Field = "language";

    public static Language Of(HttpRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        return PageLanguage.KnownTo(request).TryFind(request.Query[Field].ToString(), out var language) ? language : PageLanguage.Preferred(request);
    }

    /// <summary>The address of a page in a language.</summary>
    public static string In(string path, Language language) => $"{path}{(path.Contains('?', StringComparison.Ordinal) ? '&' : '?')}{Field}={language}";
}
