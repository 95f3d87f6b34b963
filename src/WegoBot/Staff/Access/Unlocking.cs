using WegoBot.Pages;

namespace WegoBot.Staff;

/// <summary>Unlocks a session for its own account alone.</summary>
public sealed class Unlocking(StaffSessions sessions, Credentials credentials, PasskeySignIn passkeys, AntiforgeryTokens tokens)
{
    public async Task<bool> Try(HttpContext http, StaffContext visit)
    {
        ArgumentNullException.ThrowIfNull(http);
        ArgumentNullException.ThrowIfNull(visit);
        var (form, _) = await PostedForm.Read(http.Request);
        if (form is null || !tokens.IsValid(visit.Session, form["token"]))
            return false;
        var isOwner = form[UnlockMiddleware.PasskeyField] is { Length: > 0 } passkey
            ? await passkeys.Verify(passkey) is { } account && account.Id == visit.Account
            : form[UnlockMiddleware.CodeField] is { Length: > 0 } code && await credentials.IsAppCode(visit.Account, code, http.RequestAborted);
        if (isOwner)
            await sessions.Unlock(visit.SignedIn.Id, http.RequestAborted);
        return isOwner;
    }
}
