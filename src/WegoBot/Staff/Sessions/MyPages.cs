using System.Buffers.Text;
using WegoBot.Pages;

namespace WegoBot.Staff;

/// <summary>"My sign-in": one's own sessions, and one's own ways to sign in.</summary>
public sealed class MyPages(SessionList sessions, StaffSessions current, MySignIn ways)
{
    public async Task<IResult> Show(HttpContext http, StaffContext visit) => new Page<MyPage>(StatusCodes.Status200OK, new()
    {
        [nameof(MyPage.Visit)] = visit,
        [nameof(MyPage.Sessions)] = await sessions.Of(visit.Account, centre: null, http.RequestAborted),
        [nameof(MyPage.Ways)] = await ways.Of(visit.Account),
    });

    /// <summary>The ways in which somebody signs in.</summary>
    public async Task<IResult> Ways(HttpContext http, StaffContext visit, int status = StatusCodes.Status200OK, string? notice = null) => new Page<WaysPage>(status, new()
    {
        [nameof(WaysPage.Visit)] = visit,
        [nameof(WaysPage.Ways)] = await ways.Of(visit.Account),
        [nameof(WaysPage.Notice)] = notice,
    });

    public async Task<IResult> Rename(HttpContext http, StaffContext visit, PostedForm form)
    {
        await sessions.Rename(visit.SignedIn.Id, form["device"], http.RequestAborted);
        return new SeeOtherResult("/staff/me");
    }

    public async Task<IResult> EndSession(HttpContext http, Guid session)
    {
        await sessions.End(session, http.RequestAborted);
        return new SeeOtherResult("/staff/me");
    }

    public async Task<IResult> EndOthers(HttpContext http, StaffContext visit)
    {
        await sessions.EndOthers(visit.Account, visit.SignedIn.Id, http.RequestAborted);
        return new SeeOtherResult("/staff/me");
    }

    /// <summary>Shows another centre of the account.</summary>
    public async Task<IResult> Switch(HttpContext http, StaffContext visit, PostedForm form)
    {
        if (await current.Switch(visit.SignedIn.Id, form["centre"] ?? "", http.RequestAborted) is { } token)
            visit.Renew(http, token);
        return new SeeOtherResult("/staff");
    }

    /// <summary>What the browser needs to make another passkey.</summary>
    public async Task<IResult> PasskeyOptions(StaffContext visit) => Results.Text(await ways.PasskeyOptions(visit.Account, visit.SignedIn.Name), "application/json");

    public async Task<IResult> AddPasskey(HttpContext http, StaffContext visit, PostedForm form) =>
        await ways.AddPasskey(visit.Account, form[UnlockMiddleware.PasskeyField] ?? "")
            ? new SeeOtherResult("/staff/me/ways")
            : await Ways(http, visit, StatusCodes.Status400BadRequest, "staff.enter.passkey_failed");

    /// <summary>Removes a passkey; the last way to sign in stays.</summary>
    public async Task<IResult> RemovePasskey(HttpContext http, StaffContext visit, PostedForm form)
    {
        var id = form["id"] is { } text && Base64Url.IsValid(text) ? Base64Url.DecodeFromChars(text) : [];
        return await ways.RemovePasskey(visit.Account, id)
            ? new SeeOtherResult("/staff/me/ways")
            : await Ways(http, visit, StatusCodes.Status409Conflict, "staff.me.last_way");
    }

    /// <summary>A new password and app: first the secret, then the code that shows that the app has it.</summary>
    public async Task<IResult> App(HttpContext http, StaffContext visit, PostedForm form)
    {
        var secret = Totp.FromText(form["secret"]);
        var problem = secret is null ? null : await ways.SetPassword(visit.Account, form["password"] ?? "", secret, form["code"] ?? "");
        if (secret is not null && problem is null)
            return new SeeOtherResult("/staff/me/ways");
        return new Page<AppPage>(problem is null ? StatusCodes.Status200OK : StatusCodes.Status400BadRequest, new()
        {
            [nameof(AppPage.Language)] = visit.Language,
            [nameof(AppPage.Action)] = "/staff/me/app",
            [nameof(AppPage.Name)] = visit.SignedIn.Name,
            [nameof(AppPage.Secret)] = Totp.ToText(secret ?? ways.NewSecret()),
            [nameof(AppPage.Held)] = new List<KeyValuePair<string, string>> { new("token", visit.FormToken) },
            [nameof(AppPage.Notice)] = problem,
        });
    }

    /// <summary>A new recovery sheet. The codes of the old one are no longer valid.</summary>
    public async Task<IResult> Sheet(HttpContext http, StaffContext visit)
    {
        var codes = await ways.NewSheet(visit.Account);
        await visit.Audit.Write(CancellationToken.None);
        return EnterPages.Sheet(http, visit.SignedIn.Name, codes);
    }
}
