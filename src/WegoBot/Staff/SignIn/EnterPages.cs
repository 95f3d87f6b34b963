using Microsoft.AspNetCore.Identity;
using WegoBot.Dialogue;
using WegoBot.Pages;
using WegoBot.Storage;

namespace WegoBot.Staff;

/// <summary>The way from an invitation to an account. Looking changes nothing, because link previews open links; the last step uses the invitation.</summary>
public sealed class EnterPages(
    Invitations invitations,
    StaffAccounts accounts,
    PasskeySignIn passkeys,
    TotpSecrets secrets,
    SignInManager<StaffAccountRow> signIn,
    Catalogue catalogue,
    ILogger<EnterPages> log)
{
    /// <summary>The page of an invitation. Every invalid link gets the same answer, whatever the reason.</summary>
    public async Task<IResult> Look(HttpContext http, string? key, string? name = null, string? notice = null)
    {
        if (await invitations.Find(key ?? "", http.RequestAborted) is not { Role: { } role } invitation)
            return SignInPages.Closed(http, "staff.enter.invalid");
        return new Page<EnterPage>(notice is null ? StatusCodes.Status200OK : StatusCodes.Status400BadRequest, new()
        {
            [nameof(EnterPage.Language)] = PageLanguage.Of(http.Request),
            [nameof(EnterPage.KeyText)] = key,
            [nameof(EnterPage.Role)] = role,
            [nameof(EnterPage.Centre)] = invitation.Centre is { } centre ? catalogue.FindCentre(centre) : null,
            [nameof(EnterPage.Name)] = name ?? "",
            [nameof(EnterPage.FormToken)] = http.Features.Get<StaffContext>()?.FormToken,
            [nameof(EnterPage.Notice)] = notice,
        });
    }

    /// <summary>What the browser needs to make a passkey for this invitation and name; 401 for an invalid invitation.</summary>
    public async Task<IResult> PasskeyOptions(HttpContext http)
    {
        var (form, trouble) = await PostedForm.Read(http.Request);
        if (form is null)
            return trouble.Page(http.Request);
        if (Enrolment.NameIn(form["name"]) is not { } name)
            return Results.StatusCode(StatusCodes.Status400BadRequest);
        if (await invitations.Find(form["key"] ?? "", http.RequestAborted) is null)
            return Results.StatusCode(StatusCodes.Status401Unauthorized);
        return Results.Text(await passkeys.CreationOptions(Guid.NewGuid(), name), "application/json");
    }

    /// <summary>One step of the form: a name leads to the password and the app, those or a passkey to an account.</summary>
    public async Task<IResult> Take(HttpContext http)
    {
        var (form, trouble) = await PostedForm.Read(http.Request);
        if (form is null)
            return trouble.Page(http.Request);
        var key = form["key"] ?? "";
        if (form[UnlockMiddleware.PasskeyField] is { Length: > 0 } credential)
            return await passkeys.Made(credential) is { } made
                ? await Create(http, key, new Enrolment(made.Account, made.Name) { Passkey = made.Passkey })
                : await Look(http, key, form["name"], "staff.enter.passkey_failed");
        if (Enrolment.NameIn(form["name"]) is not { } name)
            return await Look(http, key, form["name"], form["name"] is null ? null : "staff.enter.name_wrong");
        if (form["password"] is not { } password)
            return await App(http, key, name, Totp.ToText(secrets.Create()), notice: null);
        if (Totp.FromText(form["secret"]) is not { } secret)
            return await Look(http, key, name);
        if (!Enrolment.IsPassword(password))
            return await App(http, key, name, form["secret"]!, "staff.app.password_short");
        return secrets.Match(secret, form["code"] ?? "") is { } step
            ? await Create(http, key, new Enrolment(Guid.NewGuid(), name) { Password = password, App = (secret, step) })
            : await App(http, key, name, form["secret"]!, "staff.app.code_wrong");
    }

    /// <summary>Adds the centre of an invitation to the account that is signed in.</summary>
    public async Task<IResult> Join(HttpContext http, StaffContext visit, StaffSessions sessions, PostedForm form)
    {
        if (await accounts.Join(form["key"] ?? "", visit.Account, visit.Audit, http.RequestAborted) is not { } centre)
            return SignInPages.Closed(http, "staff.enter.invalid");
        if (await sessions.Switch(visit.SignedIn.Id, centre, http.RequestAborted) is { } token)
            visit.Renew(http, token);
        return new SeeOtherResult("/staff");
    }

    private async Task<IResult> Create(HttpContext http, string key, Enrolment enrolment)
    {
        var (account, codes, problem) = await accounts.Create(key, enrolment, http.RequestAborted);
        if (account is null)
            return problem == "staff.enter.invalid" ? SignInPages.Closed(http, problem) : await Look(http, key, enrolment.Name, problem);
        log.StaffAccountCreated(account.Id);
        await signIn.SignInAsync(account, isPersistent: false);
        return Sheet(http, enrolment.Name, codes);
    }

    internal static IResult Sheet(HttpContext http, string name, IReadOnlyList<string> codes) => new Page<SheetPage>(StatusCodes.Status200OK, new()
    {
        [nameof(SheetPage.Language)] = PageLanguage.Of(http.Request),
        [nameof(SheetPage.Name)] = name,
        [nameof(SheetPage.Address)] = $"{http.Request.Scheme}://{http.Request.Host}/staff",
        [nameof(SheetPage.Codes)] = codes,
    });

    private async Task<IResult> App(HttpContext http, string key, string name, string secret, string? notice)
    {
        if (await invitations.Find(key, http.RequestAborted) is null)
            return SignInPages.Closed(http, "staff.enter.invalid");
        return new Page<AppPage>(notice is null ? StatusCodes.Status200OK : StatusCodes.Status400BadRequest, new()
        {
            [nameof(AppPage.Language)] = PageLanguage.Of(http.Request),
            [nameof(AppPage.Action)] = "/staff/enter",
            [nameof(AppPage.Name)] = name,
            [nameof(AppPage.Secret)] = secret,
            [nameof(AppPage.Held)] = new List<KeyValuePair<string, string>> { new("key", key) },
            [nameof(AppPage.Notice)] = notice,
        });
    }
}
