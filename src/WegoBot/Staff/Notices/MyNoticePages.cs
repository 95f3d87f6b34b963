using System.Globalization;
using WegoBot.Notifications;
using WegoBot.Pages;

namespace WegoBot.Staff;

/// <summary>"My notices": how somebody is told beside the staff page, at which hours not, and a test.</summary>
public sealed class MyNoticePages(NoticePreferences preferences, NotificationStatus notices)
{
    public const string Path = "/staff/me/notices";

    /// <param name="http">The request.</param>
    /// <param name="visit">Who asks.</param>
    /// <param name="done">What a form before this page has done: only the words below are known.</param>
    public Task<IResult> Show(HttpContext http, StaffContext visit, string? done) => Show(http, visit, StatusCodes.Status200OK, new MyNoticesOutcome(done switch
    {
        "confirmed" => "staff.notify.confirmed",
        "saved" => "staff.notify.saved",
        _ => null,
    }, null));

    /// <summary>Sends a code to the address that was typed.</summary>
    public async Task<IResult> SendCode(HttpContext http, StaffContext visit, PostedForm form)
    {
        try
        {
            return await preferences.SendCode(visit.Account, form["email"], visit.Language, http.RequestAborted) is { } problem
                ? await Show(http, visit, StatusCodes.Status400BadRequest, new MyNoticesOutcome(problem, null))
                : new SeeOtherResult(Path);
        }
        catch (DeliveryFailedException failure)
        {
            return await Show(http, visit, StatusCodes.Status502BadGateway, new MyNoticesOutcome("staff.notify.not_sent", failure.Reason));
        }
    }

    public async Task<IResult> Confirm(HttpContext http, StaffContext visit, PostedForm form) =>
        await preferences.Confirm(visit.Account, form["code"], http.RequestAborted)
            ? new SeeOtherResult($"{Path}?done=confirmed")
            : await Show(http, visit, StatusCodes.Status400BadRequest, new MyNoticesOutcome("staff.notify.code_wrong", null));

    public async Task<IResult> RemoveEmail(HttpContext http, StaffContext visit)
    {
        await preferences.RemoveEmail(visit.Account, http.RequestAborted);
        return new SeeOtherResult(Path);
    }

    /// <summary>Keeps the quiet hours and whether several notices come as one.</summary>
    public async Task<IResult> Save(HttpContext http, StaffContext visit, PostedForm form)
    {
        var quiet = QuietHours.Of(Hour(form["from"]), Hour(form["to"]));
        await preferences.Save(visit.Account, quiet, form["digest"] is not null, visit.Language, http.RequestAborted);
        return new SeeOtherResult($"{Path}?done=saved");
    }

    /// <summary>Sends a test to one's own address.</summary>
    public async Task<IResult> Test(HttpContext http, StaffContext visit)
    {
        await visit.Audit.Write(CancellationToken.None);
        var centre = CentreOf(visit);
        var own = (await notices.Ways(centre, http.RequestAborted)).FirstOrDefault(way => way.Account == visit.Account);
        var arrived = own is not null && await notices.Test(centre, own.Delivery, http.RequestAborted);
        return await Show(http, visit, StatusCodes.Status200OK, new MyNoticesOutcome(arrived ? "staff.arriving.tested" : "staff.arriving.test_failed", null));
    }

    private async Task<IResult> Show(HttpContext http, StaffContext visit, int status, MyNoticesOutcome outcome) => new Page<MyNoticesPage>(status, new()
    {
        [nameof(MyNoticesPage.Visit)] = visit,
        [nameof(MyNoticesPage.Choice)] = await preferences.Of(visit.Account, http.RequestAborted),
        [nameof(MyNoticesPage.HasEmail)] = preferences.HasEmail,
        [nameof(MyNoticesPage.Way)] = (await notices.Ways(CentreOf(visit), http.RequestAborted)).FirstOrDefault(way => way.Account == visit.Account),
        [nameof(MyNoticesPage.Outcome)] = outcome,
    });

    /// <summary>A coordinator belongs to no centre, and is told of all.</summary>
    private static string CentreOf(StaffContext visit) => visit.OwnCentre?.Id ?? "";

    private static int? Hour(string? text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var hour) && hour is >= 0 and < 24 ? hour : null;
}
