using System.Globalization;
using WegoBot.Pages;
using WegoBot.Pilots;

namespace WegoBot.Staff;

/// <summary>The pilots, for coordinators: one proposes, another approves, and anyone of them ends it.</summary>
public sealed class PilotPages(PilotService pilots)
{
    public const string Path = "/staff/pilots";

    public Task<IResult> All(HttpContext http, StaffContext visit) => All(http, visit, StatusCodes.Status200OK, notice: null);

    public async Task<IResult> Propose(HttpContext http, StaffContext visit, PostedForm form) =>
        await Answer(http, visit, DateOnly.TryParseExact(form["first"], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var first)
            ? await pilots.Propose(form["measure"] ?? "", form["region"] ?? "", first, visit.Account, visit.Audit, http.RequestAborted)
            : PilotOutcome.Impossible);

    public async Task<IResult> Approve(HttpContext http, StaffContext visit, Guid pilot) => await Answer(http, visit, await pilots.Approve(pilot, visit.Account, visit.Audit, http.RequestAborted));

    public async Task<IResult> Withdraw(HttpContext http, StaffContext visit, Guid pilot) => await Answer(http, visit, await pilots.Withdraw(pilot, visit.Audit, http.RequestAborted));

    private async Task<IResult> Answer(HttpContext http, StaffContext visit, PilotOutcome outcome) => outcome switch
    {
        PilotOutcome.Done => new SeeOtherResult(Path),
        PilotOutcome.Impossible => await All(http, visit, StatusCodes.Status400BadRequest, "staff.pilots.impossible"),
        PilotOutcome.Overlaps => await All(http, visit, StatusCodes.Status409Conflict, "staff.pilots.overlaps"),
        PilotOutcome.SamePerson => await All(http, visit, StatusCodes.Status409Conflict, "staff.pilots.same_person"),
        _ => await All(http, visit, StatusCodes.Status409Conflict, "staff.pilots.meanwhile"),
    };

    private async Task<IResult> All(HttpContext http, StaffContext visit, int status, string? notice) => new Page<PilotsPage>(status, new()
    {
        [nameof(PilotsPage.Visit)] = visit,
        [nameof(PilotsPage.Pilots)] = await pilots.All(http.RequestAborted),
        [nameof(PilotsPage.Notice)] = notice,
    });
}
