using WegoBot.Centres;
using WegoBot.Dialogue;
using WegoBot.Notifications;
using WegoBot.Pages;

namespace WegoBot.Staff;

/// <summary>What a centre sets for itself: by its head, and by a coordinator for every centre.</summary>
public sealed class CentreSettingsPages(CentreSettingsStore store, EmailRecipients recipients, Catalogue catalogue, Languages languages, SofiaClock clock)
{
    public const string Own = "/staff/settings";

    public Task<IResult> Show(HttpContext http, StaffContext visit, bool saved) => Show(http, visit, visit.Centre, saved);

    public Task<IResult> Save(HttpContext http, StaffContext visit, PostedForm form) => Save(http, visit, visit.Centre, form);

    /// <summary>The settings of any centre, for a coordinator.</summary>
    public Task<IResult> ShowOf(HttpContext http, StaffContext visit, string centre, bool saved) =>
        catalogue.FindCentre(centre) is { } found ? Show(http, visit, found, saved) : Task.FromResult(PageError.NotFound.Page(http.Request));

    public Task<IResult> SaveOf(HttpContext http, StaffContext visit, string centre, PostedForm form) =>
        catalogue.FindCentre(centre) is { } found ? Save(http, visit, found, form) : Task.FromResult(PageError.NotFound.Page(http.Request));

    public static string Path(StaffContext visit, Centre centre)
    {
        ArgumentNullException.ThrowIfNull(visit);
        ArgumentNullException.ThrowIfNull(centre);
        return visit.OwnCentre is null ? $"/staff/centres/{centre.Id}/settings" : Own;
    }

    private async Task<IResult> Show(HttpContext http, StaffContext visit, Centre centre, bool saved)
    {
        var settings = await store.Of(centre, http.RequestAborted);
        return Page(visit, centre, CentreSettingsForm.Of(settings, Today), [], StatusCodes.Status200OK, saved ? "staff.settings.saved" : null);
    }

    private async Task<IResult> Save(HttpContext http, StaffContext visit, Centre centre, PostedForm posted)
    {
        var form = CentreSettingsForm.Of(posted);
        var (settings, faults) = CentreSettingsReader.Read(form, Today, languages);
        if (settings is null)
            return Page(visit, centre, form, faults, StatusCodes.Status400BadRequest, "staff.settings.not_saved");
        return await store.Save(centre, settings, visit.Audit, http.RequestAborted)
            ? new SeeOtherResult($"{Path(visit, centre)}?saved=true")
            : Page(visit, centre, form, [], StatusCodes.Status409Conflict, "staff.settings.meanwhile", (await store.Of(centre, http.RequestAborted)).Version);
    }

    private DateOnly Today => DateOnly.FromDateTime(clock.Now);

    /// <param name="visit">Who asks.</param>
    /// <param name="centre">Whose settings they are.</param>
    /// <param name="form">What stands in the fields.</param>
    /// <param name="faults">What is wrong with them.</param>
    /// <param name="status">The status of the answer.</param>
    /// <param name="notice">The line above the page; null for none.</param>
    /// <param name="version">The version that the next try replaces; null for the one of the fields.</param>
    private Page<CentreSettingsPage> Page(StaffContext visit, Centre centre, CentreSettingsForm form, IReadOnlyList<SettingFault> faults, int status, string? notice, int? version = null) => new(status, new()
    {
        [nameof(CentreSettingsPage.Visit)] = visit,
        [nameof(CentreSettingsPage.For)] = centre,
        [nameof(CentreSettingsPage.Form)] = form,
        [nameof(CentreSettingsPage.Faults)] = faults,
        [nameof(CentreSettingsPage.Version)] = version?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? form[CentreSettingsForm.Version],
        [nameof(CentreSettingsPage.FromFile)] = CentreSettingsForm.Recipients.ToDictionary(step => step, step => recipients.InSettingsFile(centre.Id, step)),
        [nameof(CentreSettingsPage.SendsEmail)] = recipients.SendsEmail,
        [nameof(CentreSettingsPage.Today)] = Today,
        [nameof(CentreSettingsPage.Notice)] = notice,
    });
}
