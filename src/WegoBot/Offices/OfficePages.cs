using WegoBot.Dialogue;
using WegoBot.Pages;
using WegoBot.Privacy;
using WegoBot.Referrals;
using WegoBot.Storage;

namespace WegoBot.Offices;

/// <summary>An opened summary: the institution reads it, chooses an answer, sees exactly what would go, and sends it.</summary>
public sealed class OfficePages(OfficeSessions sessions, OfficeAnswers answers, OfficeForms forms, AntiforgeryTokens tokens, AuditLog log)
{
    public const string Path = OfficeDoor.Path + "/enquiry";

    public const string DonePath = OfficeDoor.Path + "/done";

    /// <summary>Sends what was seen. Every other step shows something first.</summary>
    public const string Send = "send";

    public const string Change = "change";

    public const string Close = "close";

    public async Task<IResult> Show(HttpContext http)
    {
        if (SessionCookie.Office.Read(http.Request) is not { } session)
            return Over(http, isOver: false);
        return await sessions.Find(session.Token, http.RequestAborted) is { } opened ? Enquiry(http, session, opened, StatusCodes.Status200OK) : Over(http);
    }

    public async Task<IResult> Take(HttpContext http)
    {
        var (form, trouble) = await PostedForm.Read(http.Request);
        if (form is null)
            return trouble.Page(http.Request);
        if (SessionCookie.Office.Read(http.Request) is not { } session || await sessions.Find(session.Token, http.RequestAborted) is not { } opened)
            return Over(http);
        if (!tokens.IsValid(session, form["token"]))
            return PageError.Expired.Page(http.Request);
        if (form["step"] == Close)
            return await Closed(http, session);
        var answer = forms.Read(form, PublicLanguage.Of(http.Request));
        if (form["step"] == Change || answer is not { Outcome: { } outcome, Reason: null })
            return Enquiry(http, session, opened, form["step"] == Change ? StatusCodes.Status200OK : StatusCodes.Status400BadRequest, form, form["step"] == Change ? null : answer.Reason);
        // What is sent is what was seen: a note that the check would still change is shown once more.
        return form["step"] == Send && answer.Note == CaseScrubber.Tidy(form["note"] ?? "") ? await Sent(http, session, outcome, answer.Content) : Preview(http, session, answer);
    }

    public static IResult Done(HttpContext http) => new Page<OfficeDonePage>(StatusCodes.Status200OK, new() { [nameof(OfficeDonePage.Language)] = PublicLanguage.Of(http.Request) });

    /// <summary>What is agreed in a region; no page for a region that there is not.</summary>
    public static IResult Protocol(HttpContext http, Catalogue catalogue, string region) => catalogue.FindRegion(region) is { } known
        ? new Page<ProtocolPage>(StatusCodes.Status200OK, new() { [nameof(ProtocolPage.Language)] = PublicLanguage.Of(http.Request), [nameof(ProtocolPage.Region)] = known })
        : PageError.NotFound.Page(http.Request);

    public static string ProtocolPath(string region) => $"{OfficeDoor.Path}/protocol/{region}";

    private async Task<IResult> Sent(HttpContext http, Session session, PreparedOutcome outcome, CaseMessageContent? note)
    {
        var audit = new AuditStamp(log, new AuditEvent(AuditAction.OfficeAnswered, Account: null));
        if (!await answers.Answer(session.Token, outcome, note, audit, http.RequestAborted))
            return Over(http);
        SessionCookie.Office.Delete(http);
        return new SeeOtherResult(PublicLanguage.In(DonePath, PublicLanguage.Of(http.Request)));
    }

    private async Task<IResult> Closed(HttpContext http, Session session)
    {
        await sessions.Close(session.Token, http.RequestAborted);
        return Over(http, isOver: false);
    }

    private static SeeOtherResult Over(HttpContext http, bool isOver = true)
    {
        if (SessionCookie.Office.Read(http.Request) is not null)
            SessionCookie.Office.Delete(http);
        return new SeeOtherResult(PublicLanguage.In(OfficeDoor.Path + (isOver ? "?over=true" : ""), PublicLanguage.Of(http.Request)));
    }

    private Page<OfficeEnquiryPage> Enquiry(HttpContext http, Session session, OpenedSummary opened, int status, PostedForm? form = null, string? reason = null) => new(status, new()
    {
        [nameof(OfficeEnquiryPage.Language)] = PublicLanguage.Of(http.Request),
        [nameof(OfficeEnquiryPage.Token)] = tokens.For(session),
        [nameof(OfficeEnquiryPage.Opened)] = opened,
        [nameof(OfficeEnquiryPage.Outcomes)] = forms.Outcomes,
        [nameof(OfficeEnquiryPage.Form)] = form,
        [nameof(OfficeEnquiryPage.Reason)] = reason,
    });

    private Page<OfficePreviewPage> Preview(HttpContext http, Session session, OfficeAnswer answer) => new(StatusCodes.Status200OK, new()
    {
        [nameof(OfficePreviewPage.Language)] = PublicLanguage.Of(http.Request),
        [nameof(OfficePreviewPage.Token)] = tokens.For(session),
        [nameof(OfficePreviewPage.Answer)] = answer,
    });
}
