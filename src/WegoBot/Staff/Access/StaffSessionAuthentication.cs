using System.Security.Claims;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;
using WegoBot.Pages;

namespace WegoBot.Staff;

/// <summary>Signs staff in with a session in the database, and recognises them by its cookie on every request.</summary>
/// <remarks>
/// The framework's cookie authentication is not used for sessions: its ticket is readable only with the keys of Data Protection, which stand in
/// the database, and quick exit must end a session while the database does not answer. The token in this cookie is 256 random bits.
/// </remarks>
public sealed class StaffSessionAuthentication(
    StaffVisits visits,
    StaffSessions sessions,
    IOptionsMonitor<AuthenticationSchemeOptions> options,
    ILoggerFactory loggers,
    UrlEncoder encoder) : SignInAuthenticationHandler<AuthenticationSchemeOptions>(options, loggers, encoder)
{
    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        // Leaving asks for nobody: it works while the database does not answer.
        if (Context.GetEndpoint()?.Metadata.GetMetadata<StaffAccess>() is null || await visits.Find(Context) is not { } visit)
            return AuthenticateResult.NoResult();
        Context.Features.Set(visit);
        return AuthenticateResult.Success(new AuthenticationTicket(StaffPrincipals.Of(visit.Account), Scheme.Name));
    }

    protected override async Task HandleSignInAsync(ClaimsPrincipal user, AuthenticationProperties? properties)
    {
        var account = StaffPrincipals.AccountOf(user);
        var token = await sessions.Start(account, centre: null, Context.RequestAborted);
        SessionCookie.Staff.Write(Context, new Session(token, token, PageLanguage.Of(Request)));
        Logger.StaffSignedIn(account);
    }

    protected override async Task HandleSignOutAsync(AuthenticationProperties? properties)
    {
        if (SessionCookie.Staff.Read(Request) is { } session)
            await sessions.End(session.Token, Context.RequestAborted);
        SessionCookie.Staff.Delete(Context);
    }
}
