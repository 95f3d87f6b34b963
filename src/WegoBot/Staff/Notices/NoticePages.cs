using WegoBot.Notifications;
using WegoBot.Pages;

namespace WegoBot.Staff;

/// <summary>The page that says whether a centre's notices arrive, with a test for each way.</summary>
public sealed class NoticePages(NotificationStatus notices, StaffPeople people, BotStatus bots, NotificationSignal queue, TimeProvider clock)
{
    public const string Path = "/staff/notices";

    /// <summary>Much longer than the pause between two looks of the worker.</summary>
    private static readonly TimeSpan LongestPause = TimeSpan.FromMinutes(2);

    public Task<IResult> Show(HttpContext http, StaffContext visit) => Show(http, visit, notice: null);

    /// <summary>Sends a notice that is marked as a test, by the way that the form names or by all.</summary>
    public async Task<IResult> Test(HttpContext http, StaffContext visit, PostedForm form)
    {
        var arrived = await notices.Test(visit.Centre.Id, form["delivery"], http.RequestAborted);
        await visit.Audit.Write(CancellationToken.None);
        return await Show(http, visit, arrived ? "staff.arriving.tested" : "staff.arriving.test_failed");
    }

    private async Task<IResult> Show(HttpContext http, StaffContext visit, string? notice) => new Page<NoticesPage>(StatusCodes.Status200OK, new()
    {
        [nameof(NoticesPage.Visit)] = visit,
        [nameof(NoticesPage.Ways)] = await notices.Ways(visit.Centre.Id, http.RequestAborted),
        [nameof(NoticesPage.Names)] = (await people.Of(visit.Centre.Id, http.RequestAborted)).ToDictionary(person => person.Account, person => person.Name),
        [nameof(NoticesPage.Obstacle)] = (await notices.Counts(visit.Centre.Id, http.RequestAborted)).Obstacle,
        [nameof(NoticesPage.Bots)] = bots.Signs,
        [nameof(NoticesPage.LastLook)] = queue.LastLook,
        [nameof(NoticesPage.IsQueueRunning)] = queue.LastLook is { } look && clock.GetUtcNow() - look < LongestPause,
        [nameof(NoticesPage.Notice)] = notice,
    });
}
