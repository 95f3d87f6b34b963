using WegoBot.Dialogue;
using WegoBot.Pages;

namespace WegoBot.Staff;

/// <summary>Admits whoever is signed in for a centre. Everyone else only sees how to get a link.</summary>
public sealed class StaffAuthorization(StaffSessions sessions, StaffQuickExit leaving, AntiforgeryTokens tokens, Catalogue catalogue)
{
    /// <summary>A page for someone who is signed in.</summary>
    public async Task<IResult> Look(HttpContext http, Func<StaffContext, Task<IResult>> page) =>
        await Visit(http) is { } visit ? await page(visit) : Closed(http);

    /// <summary>A form posted by someone who is signed in, from a page of the same session.</summary>
    public async Task<IResult> Take(HttpContext http, Func<StaffContext, PostedForm, Task<IResult>> act)
    {
        if (await Visit(http) is not { } visit)
            return Closed(http);
        var (form, trouble) = await PostedForm.Read(http.Request);
        if (form is null)
            return trouble.Page(http.Request);
        return tokens.IsValid(visit.Session, form["token"]) ? await act(visit, form) : PageError.Expired.Page(http.Request);
    }

    /// <summary>The page for everyone else.</summary>
    public static IResult Closed(HttpContext http, string? notice = null) => new Page<ClosedPage>(StatusCodes.Status401Unauthorized, new()
    {
        [nameof(ClosedPage.Language)] = PageLanguage.Of(http.Request),
        [nameof(ClosedPage.Notice)] = notice,
    });

    private async Task<StaffContext?> Visit(HttpContext http)
    {
        if (SessionCookie.Staff.Read(http.Request) is not { } session
            || leaving.HasLeft(session.Token)
            || await sessions.Find(session.Token, http.RequestAborted) is not { } found
            || catalogue.FindCentre(found) is not { } centre)
            return null;
        return new StaffContext(session, centre, tokens.For(session));
    }
}
