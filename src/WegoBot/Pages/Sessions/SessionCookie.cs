using WegoBot.Dialogue;

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
    private const string FillName = "fill";
    private const string Expired = "; max-age=0";

    public static readonly SessionCookie Chat = new("page", "/");

    public static readonly SessionCookie Staff = new("desk", "/staff");

    public static readonly SessionCookie Office = new("form", "/office");

    public Session? Read(HttpRequest request) => Session.Parse(request.Cookies[NameFor(request)], PageLanguage.KnownTo(request));

    public void Write(HttpContext http, Session session) => http.Response.Cookies.Append(NameFor(http.Request), session.ToString(), Options(http));

    /// <summary>Unless the answer sets a cookie, gives it a header as long as one that does. The cookie in it has expired when it arrives, and no browser keeps it.</summary>
    /// <param name="http">The request.</param>
    /// <param name="language">The language of the session that others have.</param>
    /// <param name="surplus">How many bytes the rest of this answer's headers is longer than that of others.</param>
    public void Fill(HttpContext http, Language language, int surplus)
    {
        if (http.Response.Headers.SetCookie.Count > 0)
            return;
        var options = Options(http);
        options.MaxAge = TimeSpan.Zero;
        var length = NameFor(http.Request).Length + new Session(AntiforgeryTokens.None, "", language).ToString().Length + AntiforgeryTokens.None.Length;
        http.Response.Cookies.Append(FillName, new string('0', length - FillName.Length - Expired.Length - surplus), options);
    }

    public void Delete(HttpContext http) => http.Response.Cookies.Delete(NameFor(http.Request), Options(http));

    /// <summary>Over HTTPS a browser takes a cookie of this name only from this very host and over HTTPS (RFC 6265bis, 4.1.3): nobody between can put one there.</summary>
    private string NameFor(HttpRequest request) => !request.IsHttps ? Name : Path == "/" ? $"__Host-{Name}" : $"__Secure-{Name}";

    private CookieOptions Options(HttpContext http) => new()
    {
        HttpOnly = true,
        SameSite = SameSiteMode.Strict,
        Secure = http.Request.IsHttps,
        Path = Path,
    };
}
