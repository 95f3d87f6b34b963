using WegoBot.Dialogue;
using WegoBot.Pages;

namespace WegoBot.Staff;

/// <summary>Finds out who asks, from the cookie of a request and what the database says at this moment.</summary>
public sealed class StaffVisits(StaffSessions sessions, StaffQuickExit leaving, AntiforgeryTokens tokens, Catalogue catalogue, StaffAudit audit)
{
    /// <summary>The header of a request that a page makes by itself.</summary>
    public const string RefreshHeader = "X-Refresh";

    /// <summary>Whether a page asks by itself, with nobody pressing anything: it keeps no session open, and marks nothing as read.</summary>
    public static bool IsByItself(HttpRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        return request.Headers.ContainsKey(RefreshHeader) || request.Path == LiveChanges.Path;
    }

    /// <summary>Who asks; null when nobody is signed in, or not any more.</summary>
    public async Task<StaffContext?> Find(HttpContext http)
    {
        ArgumentNullException.ThrowIfNull(http);
        if (SessionCookie.Staff.Read(http.Request) is not { } session
            || leaving.HasLeft(session.Token)
            || await sessions.Find(session.Token, http.RequestAborted, isActivity: !IsByItself(http.Request)) is not { } found)
            return null;
        var centre = found.Centre is { } id ? catalogue.FindCentre(id) : null;
        return centre is null && found.Centre is not null ? null : new StaffContext(session, found, centre, tokens.For(session)) { Audit = audit.StampOf(http, found) };
    }
}
