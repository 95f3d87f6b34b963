namespace WegoBot.Pages;

/// <summary>A session cookie: the browser deletes it when it closes. Scripts and other sites never see it.</summary>
/// <remarks>
/// The cookie is not protected with Data Protection: its token is 256 random bits, and the database finds a session only by the keyed hash of
/// the token. The value holds nothing to hide, and nobody can guess another one.
/// </remarks>
/// <param name="Name">A neutral name, because the browser's settings show it.</param>
/// <param name="Path">The path of the pages that receive it.</param>
public sealed record SessionCookie(string Name, string Path)
{
    public static readonly SessionCookie Chat = new("page", "/");

    public static readonly SessionCookie Staff = new("desk", "/staff");

    public Session? Read(HttpRequest request) => Session.Parse(request.Cookies[Name], PageLanguage.KnownTo(request));

    public void Write(HttpContext http, Session session) => http.Response.Cookies.Append(Name, session.ToString(), Options(http));

    public void Delete(HttpContext http) => http.Response.Cookies.Delete(Name, Options(http));

    private CookieOptions Options(HttpContext http) => new()
    {
        HttpOnly = true,
        SameSite = SameSiteMode.Strict,
        Secure = http.Request.IsHttps,
        Path = Path,
    };
}
