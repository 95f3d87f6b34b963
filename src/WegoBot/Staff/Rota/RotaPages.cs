using System.Globalization;
using WegoBot.Notifications;
using WegoBot.Pages;

namespace WegoBot.Staff;

/// <summary>The rota of a centre: everybody of the centre reads it, and its head changes it.</summary>
public sealed class RotaPages(RotaEditor rota, StaffPeople people)
{
    public const string Path = "/staff/rota";

    /// <summary>A field for each day of the week, because no field may be posted twice.</summary>
    public static string DayField(DayOfWeek day) => $"day-{(int)day}";

    public Task<IResult> Show(HttpContext http, StaffContext visit) => Show(http, visit, StatusCodes.Status200OK, notice: null);

    /// <summary>Adds a shift on each day that is ticked.</summary>
    public async Task<IResult> Add(HttpContext http, StaffContext visit, PostedForm form)
    {
        var days = Enum.GetValues<DayOfWeek>().Where(day => form[DayField(day)] is not null).ToList();
        if (days.Count == 0)
            return await Show(http, visit, StatusCodes.Status400BadRequest, "staff.rota.no_day");
        var isAdded = Guid.TryParse(form["person"], out var person) && Hour(form["from"]) is { } from && Hour(form["to"]) is { } to
            && await rota.Add(visit.Centre.Id, person, days, from, to, form["as"] == "second", http.RequestAborted, visit.Audit);
        return isAdded ? new SeeOtherResult(Path) : await Show(http, visit, StatusCodes.Status400BadRequest, "staff.rota.not_added");
    }

    public async Task<IResult> Remove(HttpContext http, StaffContext visit, Guid shift)
    {
        await rota.Remove(visit.Centre.Id, shift, http.RequestAborted, visit.Audit);
        return new SeeOtherResult(Path);
    }

    /// <summary>Says of one day that nobody is on duty, that the rota holds although it is a holiday, or that it is a day like any other.</summary>
    public async Task<IResult> SetDay(HttpContext http, StaffContext visit, PostedForm form)
    {
        bool? isWorking = form["is"] switch { "off" => false, "working" => true, _ => null };
        return DateOnly.TryParseExact(form["day"], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            && await rota.SetDay(visit.Centre.Id, day, isWorking, http.RequestAborted, visit.Audit)
                ? new SeeOtherResult(Path)
                : await Show(http, visit, StatusCodes.Status400BadRequest, "staff.rota.day_wrong");
    }

    private async Task<IResult> Show(HttpContext http, StaffContext visit, int status, string? notice) => new Page<RotaPage>(status, new()
    {
        [nameof(RotaPage.Visit)] = visit,
        [nameof(RotaPage.Week)] = await rota.Week(visit.Centre.Id, http.RequestAborted),
        [nameof(RotaPage.People)] = await people.Of(visit.Centre.Id, http.RequestAborted),
        [nameof(RotaPage.Notice)] = notice,
    });

    private static int? Hour(string? text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var hour) ? hour : null;
}
