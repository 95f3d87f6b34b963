using WegoBot.Dialogue;
using WegoBot.Notifications;
using WegoBot.Pages;
using WegoBot.Referrals;

namespace WegoBot.Staff;

/// <summary>The list of a centre's referrals, and one of them. Another centre's referral is answered as a page that does not exist.</summary>
public sealed class ReferralPages(CentreReferrals referrals, CentreAnswers answers, StaffWords staffWords, CaseNotes notes, NotificationStatus notices)
{
    /// <param name="http">The request.</param>
    /// <param name="visit">Whose list it is.</param>
    /// <param name="after">The last referral of the page before; null for the first page.</param>
    /// <param name="group">The name of the only group to list; anything else lists all.</param>
    public Task<IResult> List(HttpContext http, StaffContext visit, Guid? after, string? group) =>
        List(http, visit, StatusCodes.Status200OK, notice: null, after, Enum.TryParse<CaseGroup>(group, out var one) && Enum.IsDefined(one) ? one : null);

    /// <summary>Looks up a case code. It is posted, so that no URL ever contains it.</summary>
    public async Task<IResult> Find(HttpContext http, StaffContext visit, PostedForm form)
    {
        if (CaseCode.In(form["code"] ?? "") is not { } code)
            return await List(http, visit, StatusCodes.Status400BadRequest, "staff.find.not_a_code");
        var found = await referrals.Find(visit.Centre.Id, code, http.RequestAborted);
        return found is { } referral ? new SeeOtherResult(Path(referral)) : await List(http, visit, StatusCodes.Status404NotFound, "staff.find.none");
    }

    public Task<IResult> Show(HttpContext http, StaffContext visit, Guid referral) =>
        Show(http, visit, referral, StatusCodes.Status200OK, notice: null);

    public async Task<IResult> Decide(HttpContext http, StaffContext visit, Guid referral, PostedForm form)
    {
        if (!Enum.TryParse<ReferralStatus>(form["status"], out var status) || form["answer"] is not { Length: > 0 } answer || CaseState.Read(form["state"]) is not { } state)
            return await Show(http, visit, referral, StatusCodes.Status400BadRequest, "staff.decide.choose");
        return await answers.Decide(visit.Centre.Id, referral, state, status, answer, http.RequestAborted) switch
        {
            Decision.Made => new SeeOtherResult(Path(referral)),
            Decision.NotFound => PageError.NotFound.Page(http.Request),
            var refused => await Show(http, visit, referral, StatusCodes.Status409Conflict, WhyNot(refused)),
        };
    }

    /// <summary>Shows staff their own words as they would go, lets them change them, and sends what was shown.</summary>
    public async Task<IResult> Write(HttpContext http, StaffContext visit, Guid referral, PostedForm form)
    {
        var written = form["words"] ?? "";
        if (form["step"] == WordsPage.Change)
            return await Show(http, visit, referral, StatusCodes.Status200OK, notice: null, CheckedWords.Refused(written));
        if (CaseState.Read(form["state"]) is not { } state || !Enum.TryParse<ReferralStatus>(form["status"], out var status))
            return await Show(http, visit, referral, StatusCodes.Status400BadRequest, "staff.words.choose", CheckedWords.Refused(written));
        var words = staffWords.Check(written, visit.Language);
        if (words.Content is not { } content)
            return await Show(http, visit, referral, StatusCodes.Status400BadRequest, "staff.words.not_sent", words);
        if (form["step"] != WordsPage.Send || words.TakenOut > 0)
            return await Preview(http, visit, referral, state, status, words);
        return await answers.Write(visit.Centre.Id, referral, state, status, content, visit.Language, http.RequestAborted) switch
        {
            Decision.Made => new SeeOtherResult(Path(referral)),
            Decision.NotFound => PageError.NotFound.Page(http.Request),
            var refused => await Show(http, visit, referral, StatusCodes.Status409Conflict, WhyNot(refused), words),
        };
    }

    /// <summary>Adds a note for colleagues. Personal data is taken out of it.</summary>
    public async Task<IResult> Note(HttpContext http, StaffContext visit, Guid referral, PostedForm form)
    {
        var note = staffWords.CheckNote(form["note"], visit.Language);
        if (note.Content is not { } content)
            return await Show(http, visit, referral, StatusCodes.Status400BadRequest, note.Reasons[0], note: note.Text);
        return await notes.Add(visit.Centre.Id, referral, content, http.RequestAborted) ? new SeeOtherResult(Path(referral)) : PageError.NotFound.Page(http.Request);
    }

    public static string NotesPath(Guid referral) => $"{Path(referral)}/notes";

    public static string WordsPath(Guid referral) => $"{Path(referral)}/words";

    private async Task<IResult> Preview(HttpContext http, StaffContext visit, Guid referral, CaseState state, ReferralStatus status, CheckedWords words) =>
        await referrals.Peek(visit.Centre.Id, referral, http.RequestAborted) is not { Shared: { } shared }
            ? PageError.NotFound.Page(http.Request)
            : new Page<WordsPage>(StatusCodes.Status200OK, new()
            {
                [nameof(WordsPage.Visit)] = visit,
                [nameof(WordsPage.Referral)] = referral,
                [nameof(WordsPage.State)] = state,
                [nameof(WordsPage.Status)] = status,
                [nameof(WordsPage.Words)] = words,
                [nameof(WordsPage.Hers)] = shared.Language,
            });

    private static string WhyNot(Decision refused) => refused switch
    {
        Decision.ColleagueAnswered => "staff.decide.colleague",
        Decision.SheWrote => "staff.decide.she_wrote",
        _ => "staff.decide.not_possible",
    };

    public static string Path(Guid referral) => $"/staff/referrals/{referral:N}";

    private async Task<IResult> List(HttpContext http, StaffContext visit, int status, string? notice, Guid? after = null, CaseGroup? group = null) => new Page<ListPage>(status, new()
    {
        [nameof(ListPage.Visit)] = visit,
        [nameof(ListPage.Entries)] = await referrals.List(visit.Centre.Id, http.RequestAborted, after, group),
        [nameof(ListPage.Group)] = group,
        [nameof(ListPage.Counts)] = await referrals.Counts(visit.Centre.Id, http.RequestAborted),
        [nameof(ListPage.Closing)] = await referrals.Closing(visit.Centre.Id, http.RequestAborted),
        [nameof(ListPage.IsFirst)] = after is null,
        [nameof(ListPage.Notices)] = await notices.Counts(visit.Centre.Id, http.RequestAborted),
        [nameof(ListPage.Notice)] = notice,
    });

    private async Task<IResult> Show(HttpContext http, StaffContext visit, Guid referral, int status, string? notice, CheckedWords? words = null, string? note = null)
    {
        // HEAD changes nothing.
        var found = HttpMethods.IsHead(http.Request.Method)
            ? await referrals.Peek(visit.Centre.Id, referral, http.RequestAborted)
            : await referrals.Open(visit.Centre.Id, referral, http.RequestAborted);
        if (found is not { } open)
            return PageError.NotFound.Page(http.Request);
        return new Page<ReferralPage>(status, new()
        {
            [nameof(ReferralPage.Visit)] = visit,
            [nameof(ReferralPage.Referral)] = open,
            [nameof(ReferralPage.Notice)] = notice,
            [nameof(ReferralPage.Words)] = words,
            [nameof(ReferralPage.Notes)] = await notes.Of(visit.Centre.Id, referral, http.RequestAborted),
            [nameof(ReferralPage.Note)] = note,
        });
    }
}
