using WegoBot.Pages;
using WegoBot.Referrals;

namespace WegoBot.Staff;

/// <summary>The phone number that she gave, for whoever has the case and for nobody else.</summary>
public sealed class NumberPages(CentreNumbers numbers)
{
    public static string Path(Guid referral) => $"{ReferralPages.Path(referral)}/number";

    public async Task<IResult> Show(HttpContext http, StaffContext visit, Guid referral) =>
        await numbers.Read(visit.Centre.Id, referral, visit.Account, http.RequestAborted, visit.Audit) is not { } number
            ? PageError.NotFound.Page(http.Request)
            : new Page<NumberPage>(StatusCodes.Status200OK, new()
            {
                [nameof(NumberPage.Visit)] = visit,
                [nameof(NumberPage.Referral)] = referral,
                [nameof(NumberPage.Number)] = number,
            });
}
