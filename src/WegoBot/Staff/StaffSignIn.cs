using WegoBot.Pages;

namespace WegoBot.Staff;

/// <summary>The sign-in link. Opening it changes nothing, because link previews open links. Pressing its button uses it.</summary>
public sealed class StaffSignIn(Invitations invitations, StaffSessions sessions)
{
    public static IResult Look(HttpContext http, string? key) => new Page<EnterPage>(StatusCodes.Status200OK, new()
    {
        [nameof(EnterPage.Language)] = PageLanguage.Of(http.Request),
        [nameof(EnterPage.Key)] = key ?? "",
    });

    /// <summary>Uses the link and signs in. Every invalid link gets the same answer, whatever the reason.</summary>
    public async Task<IResult> Enter(HttpContext http)
    {
        var (form, trouble) = await PostedForm.Read(http.Request);
        if (form is null)
            return trouble.Page(http.Request);
        if (await invitations.Use(form["key"] ?? "", http.RequestAborted) is not { } centre)
            return StaffAuthorization.Closed(http, "staff.enter.invalid");
        var token = await sessions.Start(centre, http.RequestAborted);
        SessionCookie.Staff.Write(http, new Session(token, PageLanguage.Of(http.Request)));
        return new SeeOtherResult("/staff");
    }

    public async Task<IResult> SignOut(HttpContext http, StaffContext visit)
    {
        await sessions.End(visit.Session.Token, http.RequestAborted);
        SessionCookie.Staff.Delete(http);
        return new SeeOtherResult("/staff");
    }

    /// <summary>Changes the language of the pages; a code that has no file leaves it as it is.</summary>
    public static IResult SwitchLanguage(HttpContext http, StaffContext visit, string? code)
    {
        if (PageLanguage.KnownTo(http.Request).TryFind(code, out var language))
            SessionCookie.Staff.Write(http, visit.Session with { Language = language });
        return new SeeOtherResult("/staff");
    }
}
