using WegoBot.Pages;
using WegoBot.Storage;

namespace WegoBot.Staff;

/// <summary>Unlocks a session for its own account alone.</summary>
public sealed class Unlocking(StaffSessions sessions, Credentials credentials, PasskeySignIn passkeys, AntiforgeryTokens tokens, RefusedAttempts refused)
{
    /// <summary>The session under its new token, which the browser gets with the answer; null when it stays locked.</summary>
    public async Task<Session?> Try(HttpContext http, StaffContext visit)
    {
        ArgumentNullException.ThrowIfNull(http);
        ArgumentNullException.ThrowIfNull(visit);
        var (form, _) = await PostedForm.Read(http.Request);
        if (form is null || !tokens.IsValid(visit.Session, form["token"]))
            return null;
        var isOwner = form[UnlockMiddleware.PasskeyField] is { Length: > 0 } passkey
            ? await passkeys.Verify(passkey) is { } account && account.Id == visit.Account
            : form[UnlockMiddleware.CodeField] is { Length: > 0 } code && await credentials.IsAppCode(visit.Account, code, http.RequestAborted);
        if (isOwner)
            return await sessions.Unlock(visit.SignedIn.Id, http.RequestAborted) is { } token ? visit.Renew(http, token) : null;
        if (form[UnlockMiddleware.PasskeyField] is { Length: > 0 } || form[UnlockMiddleware.CodeField] is { Length: > 0 })
            await refused.Note(AuditAction.UnlockRefused, visit.Account, visit.SignedIn.Centre);
        return null;
    }
}
