using WegoBot.Pages;
using WegoBot.Referrals;
using WegoBot.Storage;

namespace WegoBot.Staff;

/// <summary>The sheet for an institution. With a code on it the institution can answer by itself; the code is shown once.</summary>
public sealed class PaperPages(CentreSummaries summaries, OfficeCodes codes, IConfiguration settings)
{
    public const string OfficePath = "/office";

    /// <summary>The sheet without a code. Before her yes, and after she took it back, there is none.</summary>
    public async Task<IResult> Show(HttpContext http, StaffContext visit, Guid summary)
    {
        if (await summaries.ReferralOf(visit.Centre.Id, summary, http.RequestAborted) is not { } referral)
            return PageError.NotFound.Page(http.Request);
        if (await summaries.Printable(visit.Centre.Id, summary, http.RequestAborted) is not { } printable)
            return new SeeOtherResult(ReferralPages.Path(referral));
        if (HttpMethods.IsGet(http.Request.Method))
            await visit.Audit.About(referral).Write(CancellationToken.None, AuditAction.SummaryViewed);
        var entry = (await summaries.Of(visit.Centre.Id, referral, http.RequestAborted)).Single(one => one.Id == summary);
        return Sheet(http, visit, summary, printable.Text, null, entry.CodeUntil);
    }

    /// <summary>The sheet with a new code. An earlier one ends.</summary>
    public async Task<IResult> WithCode(HttpContext http, StaffContext visit, Guid summary)
    {
        if (await summaries.ReferralOf(visit.Centre.Id, summary, http.RequestAborted) is not { } referral)
            return PageError.NotFound.Page(http.Request);
        if (await codes.Make(visit.Centre.Id, summary, visit.Account, http.RequestAborted, visit.Audit) is not var (code, until)
            || await summaries.Printable(visit.Centre.Id, summary, http.RequestAborted) is not { } printable)
            return new SeeOtherResult(ReferralPages.Path(referral));
        return Sheet(http, visit, summary, printable.Text, code, until);
    }

    public static string CodePath(Guid summary) => $"{SummaryPages.Path(summary)}/code";

    private Page<PaperPage> Sheet(HttpContext http, StaffContext visit, Guid summary, string text, string? code, DateTimeOffset? until) => new(StatusCodes.Status200OK, new()
    {
        [nameof(PaperPage.Visit)] = visit,
        [nameof(PaperPage.Summary)] = summary,
        [nameof(PaperPage.Text)] = text,
        [nameof(PaperPage.Code)] = code,
        [nameof(PaperPage.CodeUntil)] = until,
        [nameof(PaperPage.Office)] = (settings["PublicUrl"]?.TrimEnd('/') ?? $"{http.Request.Scheme}://{http.Request.Host}") + OfficePath,
    });
}
