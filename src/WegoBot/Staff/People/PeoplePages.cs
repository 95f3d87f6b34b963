using WegoBot.Dialogue;
using WegoBot.Pages;
using WegoBot.Storage;

namespace WegoBot.Staff;

/// <summary>The people of a centre, for its head; and the heads of all centres, for a coordinator.</summary>
public sealed class PeoplePages(StaffPeople people, SessionList sessions, Invitations invitations, Catalogue catalogue)
{
    public async Task<IResult> List(HttpContext http, StaffContext visit) => new Page<PeoplePage>(StatusCodes.Status200OK, new()
    {
        [nameof(PeoplePage.Visit)] = visit,
        [nameof(PeoplePage.People)] = await people.Of(visit.Centre.Id, http.RequestAborted),
    });

    /// <summary>One person, with the sessions at this centre.</summary>
    public async Task<IResult> Show(HttpContext http, StaffContext visit, Guid person, int status = StatusCodes.Status200OK, string? notice = null)
    {
        if ((await people.Of(visit.Centre.Id, http.RequestAborted)).FirstOrDefault(one => one.Account == person) is not { } found)
            return PageError.NotFound.Page(http.Request);
        return new Page<PersonPage>(status, new()
        {
            [nameof(PersonPage.Visit)] = visit,
            [nameof(PersonPage.Person)] = found,
            [nameof(PersonPage.Sessions)] = await sessions.Of(person, visit.Centre.Id, http.RequestAborted),
            [nameof(PersonPage.Notice)] = notice,
        });
    }

    public async Task<IResult> EndSession(HttpContext http, Guid person, Guid session)
    {
        await sessions.End(session, http.RequestAborted);
        return new SeeOtherResult(Path(person));
    }

    public async Task<IResult> EndSessions(HttpContext http, StaffContext visit, Guid person)
    {
        await sessions.EndAll(person, visit.Centre.Id, http.RequestAborted);
        return new SeeOtherResult(Path(person));
    }

    /// <summary>Removes somebody. The last head stays, so that a centre does not lose its way in.</summary>
    public async Task<IResult> Remove(HttpContext http, StaffContext visit, Guid person)
    {
        if (await people.IsLastHead(visit.Centre.Id, person, http.RequestAborted))
            return await Show(http, visit, person, StatusCodes.Status409Conflict, "staff.person.last_head");
        await people.Remove(visit.Centre.Id, person, http.RequestAborted, visit.Audit);
        return new SeeOtherResult("/staff/people");
    }

    /// <summary>A link for a colleague, shown once.</summary>
    public async Task<IResult> Invite(HttpContext http, StaffContext visit, PostedForm form)
    {
        var role = form["role"] == nameof(StaffRole.Head) ? StaffRole.Head : StaffRole.Staff;
        return await Invited(http, visit, visit.Centre, role);
    }

    /// <summary>Every centre with its heads.</summary>
    public async Task<IResult> Centres(HttpContext http, StaffContext visit)
    {
        var heads = new List<(Centre, IReadOnlyList<StaffPerson>)>();
        foreach (var centre in catalogue.Centres)
            heads.Add((centre, [.. (await people.Of(centre.Id, http.RequestAborted)).Where(person => person.Role == StaffRole.Head)]));
        return new Page<CentresPage>(StatusCodes.Status200OK, new() { [nameof(CentresPage.Visit)] = visit, [nameof(CentresPage.Heads)] = heads });
    }

    /// <summary>A link for the head of a centre, shown once.</summary>
    public async Task<IResult> InviteHead(HttpContext http, StaffContext visit, PostedForm form) => catalogue.FindCentre(form["centre"] ?? "") is { } centre
        ? await Invited(http, visit, centre, StaffRole.Head)
        : PageError.NotFound.Page(http.Request);

    /// <summary>Removes a head from a centre.</summary>
    public async Task<IResult> RemoveHead(HttpContext http, StaffContext visit, Guid person, PostedForm form)
    {
        if (catalogue.FindCentre(form["centre"] ?? "") is not { } centre
            || !(await people.Of(centre.Id, http.RequestAborted)).Any(one => one.Account == person && one.Role == StaffRole.Head))
            return PageError.NotFound.Page(http.Request);
        await people.Remove(centre.Id, person, http.RequestAborted, visit.Audit);
        return new SeeOtherResult("/staff/centres");
    }

    public static string Path(Guid person) => $"/staff/people/{person:N}";

    private async Task<IResult> Invited(HttpContext http, StaffContext visit, Centre centre, StaffRole role)
    {
        var key = await invitations.Create(centre.Id, role, Invitations.Lifetime, http.RequestAborted, visit.Audit.At(centre.Id));
        return new Page<InvitedPage>(StatusCodes.Status200OK, new()
        {
            [nameof(InvitedPage.Visit)] = visit,
            [nameof(InvitedPage.For)] = centre,
            [nameof(InvitedPage.Link)] = $"{http.Request.Scheme}://{http.Request.Host}/staff/enter?key={key}",
        });
    }
}
