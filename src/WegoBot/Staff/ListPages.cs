using WegoBot.Dialogue;
using WegoBot.Notifications;
using WegoBot.Pages;
using WegoBot.Referrals;

namespace WegoBot.Staff;

/// <summary>The list of a centre's referrals, whole or a group of it, and the way to one of them by its code.</summary>
public sealed class ListPages(CentreReferrals referrals, CaseReminders reminders, NotificationStatus notices, StaffPeople people)
{
    /// <param name="http">The request.</param>
    /// <param name="visit">Whose list it is.</param>
    /// <param name="after">The last referral of the page before; null for the first page.</param>
    /// <param name="group">The name of the only group to list; anything else lists all.</param>
    public Task<IResult> List(HttpContext http, StaffContext visit, Guid? after, string? group) =>
        List(http, visit, StatusCodes.Status200OK, notice: null, after, Enum.TryParse<CaseGroup>(group, out var one) && Enum.IsDefined(one) ? one : null);

    /// <summary>Looks up a case code, or the number of an enquiry to an institution. It is posted, so that no URL ever contains it.</summary>
    public async Task<IResult> Find(HttpContext http, StaffContext visit, PostedForm form)
    {
        if (OnwardText.ReferenceIn(form["code"] ?? "") is { } reference && await referrals.FindByReference(visit.Centre.Id, reference, http.RequestAborted) is { } asked)
        {
            await visit.Audit.Write(CancellationToken.None);
            return new SeeOtherResult(ReferralPages.Path(asked));
        }

        if (CaseCode.In(form["code"] ?? "") is not { } code)
            return await List(http, visit, StatusCodes.Status400BadRequest, "staff.find.not_a_code");
        var found = await referrals.Find(visit.Centre.Id, code, http.RequestAborted);
        await visit.Audit.Write(CancellationToken.None);
        return found is { } referral ? new SeeOtherResult(ReferralPages.Path(referral)) : await List(http, visit, StatusCodes.Status404NotFound, "staff.find.none");
    }

    /// <summary>One's own cases, after something was not possible with them.</summary>
    internal Task<IResult> Refused(HttpContext http, StaffContext visit, string notice) =>
        List(http, visit, StatusCodes.Status400BadRequest, notice, group: CaseGroup.Mine);

    private async Task<IResult> List(HttpContext http, StaffContext visit, int status, string? notice, Guid? after = null, CaseGroup? group = null) => new Page<ListPage>(status, new()
    {
        [nameof(ListPage.Visit)] = visit,
        // First, so that what changes while the page is read is noticed by it.
        [nameof(ListPage.Version)] = await referrals.Version(visit.Centre.Id, http.RequestAborted),
        [nameof(ListPage.Entries)] = await referrals.List(visit.Centre.Id, http.RequestAborted, after, group, visit.Account),
        [nameof(ListPage.Due)] = await reminders.Due(visit.Centre.Id, http.RequestAborted),
        [nameof(ListPage.Group)] = group,
        [nameof(ListPage.After)] = after,
        [nameof(ListPage.Counts)] = await referrals.Counts(visit.Centre.Id, http.RequestAborted, visit.Account),
        [nameof(ListPage.Closing)] = await referrals.Closing(visit.Centre.Id, http.RequestAborted),
        [nameof(ListPage.IsFirst)] = after is null,
        [nameof(ListPage.Notices)] = await notices.Counts(visit.Centre.Id, http.RequestAborted),
        [nameof(ListPage.People)] = await people.Of(visit.Centre.Id, http.RequestAborted),
        [nameof(ListPage.Notice)] = notice,
    });
}
