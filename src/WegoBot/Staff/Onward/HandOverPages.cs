using WegoBot.Pages;
using WegoBot.Referrals;

namespace WegoBot.Staff;

/// <summary>Proposes that another centre goes on with a case, or takes the proposal back.</summary>
public sealed class HandOverPages(CentreHandOvers handOvers, OtherCentres others, ReferralPages pages)
{
    public async Task<IResult> Take(HttpContext http, StaffContext visit, Guid referral, PostedForm form)
    {
        if (form["step"] == "drop")
            return await Answer(http, visit, referral, await handOvers.Drop(visit.Centre.Id, referral, visit.Account, http.RequestAborted, visit.Audit));
        if (form["to"] is not { } other || others.Than(visit.Centre.Id).All(centre => centre.Id != other) || form["reason"] is not { Length: > 0 } reason || CaseState.Read(form["state"]) is not { } state)
            return await pages.Show(http, visit, referral, StatusCodes.Status400BadRequest, "staff.hand_over.choose");
        return await Answer(http, visit, referral, await handOvers.Propose(visit.Centre.Id, referral, visit.Account, state, other, reason, http.RequestAborted, visit.Audit));
    }

    public static string Path(Guid referral) => $"{ReferralPages.Path(referral)}/hand-over";

    private async Task<IResult> Answer(HttpContext http, StaffContext visit, Guid referral, Decision decision) => decision switch
    {
        Decision.Made => new SeeOtherResult(ReferralPages.Path(referral)),
        Decision.NotFound => PageError.NotFound.Page(http.Request),
        Decision.NotPossible => await pages.Show(http, visit, referral, StatusCodes.Status409Conflict, "staff.summary.not_possible"),
        var outpaced => await pages.Show(http, visit, referral, StatusCodes.Status409Conflict, ReferralPages.WhyNot(outpaced)),
    };
}
