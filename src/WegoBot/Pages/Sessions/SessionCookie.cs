namespace WegoBot.Pages;

/// <summary>A session cookie: it ends with the browser. Scripts and other sites never see it.</summary>
/// <param name="Name">Neutral: it shows in the browser's settings.</param>
/// <param name="Path">The pages that it belongs to.</param>
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
