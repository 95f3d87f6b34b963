using Microsoft.AspNetCore.Identity;
using WegoBot.Pages;
using WegoBot.Storage;

namespace WegoBot.Staff;

/// <summary>Signing in and out. Every refusal is the same, whatever was wrong.</summary>
public sealed class SignInPages(
    Credentials credentials,
    PasskeySignIn passkeys,
    SignInManager<StaffAccountRow> signIn,
    StaffSessions sessions,
    RefusedAttempts refused)
{
    /// <summary>The page for everyone who is not signed in.</summary>
    public static IResult Closed(HttpContext http, string? notice = null) => new Page<SignInPage>(StatusCodes.Status401Unauthorized, new()
    {
        [nameof(SignInPage.Language)] = PageLanguage.Of(http.Request),
        [nameof(SignInPage.Notice)] = notice,
    });

    /// <summary>What the browser needs to ask for a passkey.</summary>
    public async Task<IResult> PasskeyOptions() => Results.Text(await passkeys.RequestOptions(), "application/json");

    /// <summary>Signs in by a passkey, by a code of the recovery sheet, or by password and app.</summary>
    public async Task<IResult> SignIn(HttpContext http)
    {
        var (form, trouble) = await PostedForm.Read(http.Request);
        if (form is null)
            return trouble.Page(http.Request);
        var (name, byRecovery) = (form["name"] ?? "", form["recovery"]);
        var account = form[UnlockMiddleware.PasskeyField] is { Length: > 0 } passkey
            ? await passkeys.Verify(passkey)
            : byRecovery is { Length: > 0 }
                ? await credentials.ByRecoveryCode(name, byRecovery, http.RequestAborted)
                : await credentials.ByPassword(name, form["password"] ?? "", form["code"] ?? "", http.RequestAborted);
        if (account is null)
        {
            await refused.Note(AuditAction.SignInRefused, name.Length > 0 ? (await signIn.UserManager.FindByNameAsync(name))?.Id : null, centre: null);
            return Closed(http, "staff.signin.failed");
        }

        await signIn.SignInAsync(account, isPersistent: false);
        return new SeeOtherResult(byRecovery is { Length: > 0 } ? "/staff/me/ways" : "/staff");
    }

    public async Task<IResult> SignOut(HttpContext http, StaffContext visit)
    {
        await sessions.End(visit.Session.Token, http.RequestAborted);
        SessionCookie.Staff.Delete(http);
        return new SeeOtherResult("/staff");
    }

    /// <summary>Goes back to where the session was locked.</summary>
    public static IResult Unlocked(PostedForm form) =>
        new SeeOtherResult(form["back"] is { } back && IsOfStaff(back) ? back : "/staff");

    /// <summary>Only a path of the staff pages that a header can hold, never another address.</summary>
    private static bool IsOfStaff(string back) =>
        back.All(letter => letter is > ' ' and < '\x7f' and not '\\')
        && (back == "/staff" || back.StartsWith("/staff/", StringComparison.Ordinal) || back.StartsWith("/staff?", StringComparison.Ordinal));

    /// <summary>Changes the language of the pages; a code that has no file leaves it as it is.</summary>
    public static IResult SwitchLanguage(HttpContext http, StaffContext visit, string? code)
    {
        if (PageLanguage.KnownTo(http.Request).TryFind(code, out var language))
            SessionCookie.Staff.Write(http, visit.Session with { Language = language });
        return new SeeOtherResult("/staff");
    }
}
