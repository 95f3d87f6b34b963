using WegoBot.Dialogue;
using WegoBot.Pages;
using WegoBot.Referrals;

namespace WegoBot.Staff;

/// <summary>One referral, and what staff answer and note. Another centre's referral is answered as a page that does not exist.</summary>
public sealed class ReferralPages(CentreReferrals referrals, CentreAnswers answers, StaffWords staffWords, CaseNotes notes, StaffPeople people)
{
    public Task<IResult> Show(HttpContext http, StaffContext visit, Guid referral) =>
        Show(http, visit, referral, StatusCodes.Status200OK, notice: null);

    public async Task<IResult> Decide(HttpContext http, StaffContext visit, Guid referral, PostedForm form)
    {
        if (!Enum.TryParse<ReferralStatus>(form["status"], out var status) || form["answer"] is not { Length: > 0 } answer || CaseState.Read(form["state"]) is not { } state)
            return await Show(http, visit, referral, StatusCodes.Status400BadRequest, "staff.decide.choose");
        return await answers.Decide(visit.Centre.Id, referral, visit.Account, state, status, answer, http.RequestAborted, visit.Audit) switch
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
        return await answers.Write(visit.Centre.Id, referral, visit.Account, state, status, content, visit.Language, http.RequestAborted, visit.Audit) switch
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
        return await notes.Add(visit.Centre.Id, referral, content, http.RequestAborted, visit.Audit) ? new SeeOtherResult(Path(referral)) : PageError.NotFound.Page(http.Request);
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

    internal static string WhyNot(Decision refused) => refused switch
    {
        Decision.ColleagueAnswered => "staff.decide.colleague",
        Decision.SheWrote => "staff.decide.she_wrote",
        _ => "staff.decide.not_possible",
    };

    public static string Path(Guid referral) => $"/staff/referrals/{referral:N}";

    /// <summary>The page after something was not possible.</summary>
    /// <param name="http">The request.</param>
    /// <param name="visit">Who asks.</param>
    /// <param name="referral">The referral.</param>
    /// <param name="status">The status of the response.</param>
    /// <param name="notice">The key of the sentence that says why; null for none.</param>
    /// <param name="words">Words that have not gone; null for none.</param>
    /// <param name="note">A note that was not taken; null for none.</param>
    internal async Task<IResult> Show(HttpContext http, StaffContext visit, Guid referral, int status, string? notice, CheckedWords? words = null, string? note = null)
    {
        var version = await referrals.Version(visit.Centre.Id, http.RequestAborted);
        // HEAD changes nothing, and a page that asks by itself has not been read.
        var found = HttpMethods.IsHead(http.Request.Method) || StaffVisits.IsByItself(http.Request)
            ? await referrals.Peek(visit.Centre.Id, referral, http.RequestAborted)
            : await referrals.Open(visit.Centre.Id, referral, http.RequestAborted, visit.Audit);
        if (found is not { } open)
            return PageError.NotFound.Page(http.Request);
        return new Page<ReferralPage>(status, new()
        {
            [nameof(ReferralPage.Visit)] = visit,
            [nameof(ReferralPage.Version)] = version,
            [nameof(ReferralPage.Referral)] = open,
            [nameof(ReferralPage.Notice)] = notice,
            [nameof(ReferralPage.Words)] = words,
            [nameof(ReferralPage.Notes)] = await notes.Of(visit.Centre.Id, referral, http.RequestAborted),
            [nameof(ReferralPage.Note)] = note,
            [nameof(ReferralPage.People)] = await people.Of(visit.Centre.Id, http.RequestAborted),
        });
    }
}
