using System.Globalization;
using WegoBot.Pages;
using WegoBot.Referrals;

namespace WegoBot.Staff;

/// <summary>Who of a centre goes on with a case, and on which day somebody comes back to it.</summary>
public sealed class HandlingPages(CaseOwnership ownership, CaseReminders reminders, StaffWords words, ReferralPages pages, ListPages lists)
{
    /// <summary>The value of a field that names whoever is signed in.</summary>
    public const string Me = "me";

    /// <summary>The value of the button that removes a reminder.</summary>
    public const string Clear = "clear";

    /// <summary>Where somebody hands over everything at the end of a shift.</summary>
    public const string AllPath = "/staff/mine";

    public static string OwnerPath(Guid referral) => $"{ReferralPages.Path(referral)}/owner";

    public static string ReminderPath(Guid referral) => $"{ReferralPages.Path(referral)}/reminder";

    /// <summary>Takes the case, gives it to a colleague, or back to the centre's list.</summary>
    public async Task<IResult> Give(HttpContext http, StaffContext visit, Guid referral, PostedForm form)
    {
        if (NewOwner(visit, form) is not (true, var owner))
            return await pages.Show(http, visit, referral, StatusCodes.Status400BadRequest, "staff.owner.choose");
        var note = form["note"] is { Length: > 0 } written ? words.CheckNote(written, visit.Language) : null;
        if (note is { Content: null })
            return await pages.Show(http, visit, referral, StatusCodes.Status400BadRequest, note.Reasons[0], note: note.Text);
        var had = Guid.TryParse(form["had"], out var before) ? before : (Guid?)null;
        return await ownership.Give(visit.Centre.Id, referral, had, owner, note?.Content, http.RequestAborted, visit.Audit) switch
        {
            Decision.Made => new SeeOtherResult(ReferralPages.Path(referral)),
            Decision.NotFound => PageError.NotFound.Page(http.Request),
            Decision.ColleagueAnswered => await pages.Show(http, visit, referral, StatusCodes.Status409Conflict, "staff.owner.changed", note: note?.Text),
            _ => await pages.Show(http, visit, referral, StatusCodes.Status409Conflict, "staff.owner.choose", note: note?.Text),
        };
    }

    /// <summary>Hands over everything that whoever is signed in has.</summary>
    public async Task<IResult> GiveAll(HttpContext http, StaffContext visit, PostedForm form)
    {
        if (NewOwner(visit, form) is not (true, var owner))
            return await lists.Refused(http, visit, "staff.owner.choose");
        var note = form["note"] is { Length: > 0 } written ? words.CheckNote(written, visit.Language) : null;
        if (note is { Content: null })
            return await lists.Refused(http, visit, note.Reasons[0]);
        return await ownership.GiveAll(visit.Centre.Id, visit.Account, owner, note?.Content, http.RequestAborted, visit.Audit)
            ? new SeeOtherResult("/staff")
            : await lists.Refused(http, visit, "staff.owner.choose");
    }

    private static (bool IsKnown, Guid? Owner) NewOwner(StaffContext visit, PostedForm form) => form["owner"] switch
    {
        Me => (true, visit.Account),
        "" => (true, null),
        { } name when Guid.TryParse(name, out var account) => (true, account),
        _ => (false, null),
    };

    /// <summary>Sets the day on which the case comes back, or removes it.</summary>
    public async Task<IResult> Remind(HttpContext http, StaffContext visit, Guid referral, PostedForm form)
    {
        if (form["step"] == Clear)
            return await reminders.Set(visit.Centre.Id, referral, null, null, http.RequestAborted, visit.Audit) ? new SeeOtherResult(ReferralPages.Path(referral)) : PageError.NotFound.Page(http.Request);
        if (!DateOnly.TryParseExact(form["day"], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) || !reminders.Allows(day))
            return await pages.Show(http, visit, referral, StatusCodes.Status400BadRequest, "staff.reminder.wrong_day");
        var about = form["about"] is { Length: > 0 } written ? words.CheckNote(written, visit.Language) : null;
        if (about is { Content: null })
            return await pages.Show(http, visit, referral, StatusCodes.Status400BadRequest, about.Reasons[0]);
        return await reminders.Set(visit.Centre.Id, referral, day, about?.Content, http.RequestAborted, visit.Audit)
            ? new SeeOtherResult(ReferralPages.Path(referral))
            : await pages.Show(http, visit, referral, StatusCodes.Status409Conflict, "staff.reminder.ended");
    }
}
