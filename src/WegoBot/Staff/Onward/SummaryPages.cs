using System.Globalization;
using WegoBot.Dialogue;
using WegoBot.Pages;
using WegoBot.Referrals;

namespace WegoBot.Staff;

/// <summary>Enquiries to institutions: what staff choose, the exact text before she is asked, the sheet after her yes, and what came back.</summary>
public sealed class SummaryPages(CentreSummaries summaries, CentreReferrals referrals, SummaryComposer composer, ReferralPages pages)
{
    /// <summary>Asks her. Everything else that is posted is shown first.</summary>
    public const string Ask = "ask";

    /// <summary>Shows the exact text, and then asks her about it.</summary>
    public async Task<IResult> Begin(HttpContext http, StaffContext visit, Guid referral, PostedForm form)
    {
        if (await referrals.Peek(visit.Centre.Id, referral, http.RequestAborted) is not { } open)
            return PageError.NotFound.Page(http.Request);
        if (Chosen(form) is not { } choice || CaseState.Read(form["state"]) is not { } state
            || open.Shared is not { } shared || composer.Preview(visit.Centre, shared, choice) is not { } preview)
            return await pages.Show(http, visit, referral, StatusCodes.Status400BadRequest, "staff.summary.choose");
        if (form["step"] == Ask)
            return await Answer(http, visit, referral, await summaries.Ask(visit.Centre.Id, referral, visit.Account, state, choice, http.RequestAborted, visit.Audit));
        return new Page<SummaryPreviewPage>(StatusCodes.Status200OK, new()
        {
            [nameof(SummaryPreviewPage.Visit)] = visit,
            [nameof(SummaryPreviewPage.Referral)] = referral,
            [nameof(SummaryPreviewPage.Form)] = form,
            [nameof(SummaryPreviewPage.Summary)] = preview,
            [nameof(SummaryPreviewPage.Hers)] = shared.Language,
        });
    }

    /// <summary>Notes that it was handed on, what came back, or that nobody asks any more.</summary>
    public async Task<IResult> Change(HttpContext http, StaffContext visit, Guid summary, PostedForm form)
    {
        if (await summaries.ReferralOf(visit.Centre.Id, summary, http.RequestAborted) is not { } referral)
            return PageError.NotFound.Page(http.Request);
        return await Answer(http, visit, referral, form["step"] switch
        {
            "sent" => await summaries.SendOn(visit.Centre.Id, summary, visit.Account, http.RequestAborted, visit.Audit),
            "drop" => await summaries.Drop(visit.Centre.Id, summary, visit.Account, http.RequestAborted, visit.Audit),
            _ => await summaries.Record(visit.Centre.Id, summary, visit.Account, form["outcome"] ?? "", http.RequestAborted, visit.Audit),
        });
    }

    public static string AskPath(Guid referral) => $"{ReferralPages.Path(referral)}/summaries";

    public static string Path(Guid summary) => $"/staff/summaries/{summary:N}";

    private async Task<IResult> Answer(HttpContext http, StaffContext visit, Guid referral, Decision decision) => decision switch
    {
        Decision.Made => new SeeOtherResult(ReferralPages.Path(referral)),
        Decision.NotFound => PageError.NotFound.Page(http.Request),
        Decision.NotPossible => await pages.Show(http, visit, referral, StatusCodes.Status409Conflict, "staff.summary.not_possible"),
        var outpaced => await pages.Show(http, visit, referral, StatusCodes.Status409Conflict, ReferralPages.WhyNot(outpaced)),
    };

    /// <summary>What was chosen in a form; null when a part is missing. An institution is written with its kind: <c>Municipality.ruse_municipality</c>.</summary>
    private static SummaryChoice? Chosen(PostedForm form)
    {
        var to = (form["to"] ?? "").Split('.', 2);
        return Enum.TryParse<InstitutionKind>(to[0], out var kind) && Enum.IsDefined(kind)
            && form["measure"] is { Length: > 0 } measure
            && DateOnly.TryParseExact(form["by"], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var by)
            ? new SummaryChoice(kind, to.Length == 2 ? to[1] : null, measure, [.. form.Fields.Where(field => IsFact(field.Key)).Select(field => field.Key[FactPrefix.Length..])], by)
            : null;
    }

    /// <summary>A fact that goes along is a field of its own, because no field is posted twice.</summary>
    public const string FactPrefix = "fact.";

    private static bool IsFact(string name) => name.StartsWith(FactPrefix, StringComparison.Ordinal);
}
