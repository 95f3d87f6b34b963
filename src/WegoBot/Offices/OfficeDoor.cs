using System.Security.Cryptography;
using WegoBot.Limits;
using WegoBot.Pages;
using WegoBot.Privacy;
using WegoBot.Referrals;
using WegoBot.Storage;

namespace WegoBot.Offices;

/// <summary>Where an institution enters the code of a sheet. Every code that leads to nothing gets the same answer, byte for byte.</summary>
public sealed class OfficeDoor(OfficeSessions sessions, OfficeGuesses guesses, AuditLog log, RandomNumberGenerator random)
{
    public const string Path = "/office";

    /// <param name="http">The request.</param>
    /// <param name="notice">The key of what is said above the form; null for nothing.</param>
    /// <param name="status">The HTTP status.</param>
    public static IResult Show(HttpContext http, string? notice, int status = StatusCodes.Status200OK) => new Page<OfficeDoorPage>(status, new()
    {
        [nameof(OfficeDoorPage.Language)] = PublicLanguage.Of(http.Request),
        [nameof(OfficeDoorPage.Notice)] = notice,
    });

    public async Task<IResult> Open(HttpContext http)
    {
        var (form, trouble) = await PostedForm.Read(http.Request);
        if (form is null)
            return trouble.Page(http.Request);
        // What is no code at all is not looked up, and so costs no try.
        if (OfficeCode.Typed(form["code"]) is not { } code)
            return Wrong(http);
        var address = http.Connection.RemoteIpAddress;
        if (!guesses.MayTry(address))
            return Show(http, "office.wait", StatusCodes.Status429TooManyRequests);
        var session = Session.New(random, PublicLanguage.Of(http.Request));
        if (!await sessions.Open(code, session.Token, new AuditStamp(log, new AuditEvent(AuditAction.OfficeRead, Account: null)), http.RequestAborted))
        {
            guesses.NoteWrong(address);
            return Wrong(http);
        }

        SessionCookie.Office.Write(http, session);
        return new SeeOtherResult(PublicLanguage.In(OfficePages.Path, session.Language));
    }

    private static IResult Wrong(HttpContext http) => Show(http, "office.wrong", StatusCodes.Status404NotFound);
}
