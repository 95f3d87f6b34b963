using WegoBot.Dialogue;
using WegoBot.Pages;
using WegoBot.Privacy;
using WegoBot.Storage;

namespace WegoBot.Staff;

/// <summary>Somebody who is signed in, on one request. Every page shows only the data of <see cref="Centre"/>.</summary>
/// <param name="Session">The browser's session.</param>
/// <param name="SignedIn">Who is signed in with it.</param>
/// <param name="OwnCentre">The only centre whose referrals can be seen; null for a coordinator.</param>
/// <param name="FormToken">Binds the page's forms to the session.</param>
public sealed record StaffContext(Session Session, StaffSession SignedIn, Centre? OwnCentre, string FormToken)
{
    /// <summary>What this request will be noted as in the audit log.</summary>
    public required AuditStamp Audit { get; init; }

    public Language Language => Session.Language;

    public Guid Account => SignedIn.Account;

    public StaffRole Role => SignedIn.Role;

    /// <summary>The centre.</summary>
    /// <exception cref="InvalidOperationException">A coordinator has none. <see cref="StaffAccess"/> keeps coordinators away from every page that asks.</exception>
    public Centre Centre => OwnCentre ?? throw new InvalidOperationException("A coordinator has no centre.");

    /// <summary>Gives the browser another token for the session, whose forms stay as they are.</summary>
    public Session Renew(HttpContext http, string token)
    {
        var renewed = Session with { Token = token };
        SessionCookie.Staff.Write(http, renewed);
        return renewed;
    }

    /// <summary>The context of a request whose access was decided; it is the parameter of the routes that need somebody signed in.</summary>
    public static ValueTask<StaffContext?> BindAsync(HttpContext http)
    {
        ArgumentNullException.ThrowIfNull(http);
        return ValueTask.FromResult(http.Features.Get<StaffContext>());
    }
}
