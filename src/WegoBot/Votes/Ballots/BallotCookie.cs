namespace WegoBot.Votes;

/// <summary>The code of a ballot in the browser, for an hour. It comes from the address of the QR code, and does not stay in the address.</summary>
/// <remarks>
/// A fragment (<c>#…</c>) would not reach the service at all, but needs script to be read. <c>SameSite=Lax</c>, because a scanner may open the address from
/// another page, and a strict cookie would then be missing on the very redirect that sets it. Whoever posts is checked by the form's token.
/// </remarks>
internal static class BallotCookie
{
    private static readonly TimeSpan Lifetime = TimeSpan.FromHours(1);

    public static string? Read(HttpRequest request) => BallotCode.In(request.Cookies[Name(request)]);

    public static void Write(HttpContext http, string code) => http.Response.Cookies.Append(Name(http.Request), code, Options(http.Request, Lifetime));

    public static void Delete(HttpContext http) => http.Response.Cookies.Delete(Name(http.Request), Options(http.Request, lifetime: null));

    private static string Name(HttpRequest request) => request.IsHttps ? "__Secure-sheet" : "sheet";

    private static CookieOptions Options(HttpRequest request, TimeSpan? lifetime) => new()
    {
        HttpOnly = true,
        SameSite = SameSiteMode.Lax,
        Secure = request.IsHttps,
        Path = BallotPages.Path,
        MaxAge = lifetime,
    };
}
