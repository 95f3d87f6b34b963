using WegoBot.Pages;

namespace WegoBot.Staff;

/// <summary>The routes about who is on duty, how each person is told, and whether it arrives.</summary>
internal static class NoticeRoutes
{
    public static void MapNotices(this RouteGroupBuilder staff)
    {
        var cases = staff.MapGroup("").WithMetadata(new StaffAccess(StaffArea.Cases));
        cases.MapMethods("/notices", ReadingRoutes.Methods, (HttpContext http, StaffContext visit, NoticePages pages) => pages.Show(http, visit));
        cases.MapPost("/notices", (HttpContext http, StaffContext visit, StaffForms forms, NoticePages pages) => forms.Take(http, visit, form => pages.Test(http, visit, form)));
        cases.MapMethods("/rota", ReadingRoutes.Methods, (HttpContext http, StaffContext visit, RotaPages pages) => pages.Show(http, visit));
        MapMine(staff);
        MapRota(staff);
    }

    private static void MapMine(RouteGroupBuilder staff)
    {
        var mine = staff.MapGroup("/me/notices").WithMetadata(new StaffAccess(StaffArea.Account));
        mine.MapMethods("", ReadingRoutes.Methods, (HttpContext http, StaffContext visit, string? done, MyNoticePages pages) => pages.Show(http, visit, done));
        mine.MapPost("/email", (HttpContext http, StaffContext visit, StaffForms forms, MyNoticePages pages) => forms.Take(http, visit, form => pages.SendCode(http, visit, form)));
        mine.MapPost("/code", (HttpContext http, StaffContext visit, StaffForms forms, MyNoticePages pages) => forms.Take(http, visit, form => pages.Confirm(http, visit, form)));
        mine.MapPost("/remove", (HttpContext http, StaffContext visit, StaffForms forms, MyNoticePages pages) => forms.Take(http, visit, _ => pages.RemoveEmail(http, visit)));
        mine.MapPost("/times", (HttpContext http, StaffContext visit, StaffForms forms, MyNoticePages pages) => forms.Take(http, visit, form => pages.Save(http, visit, form)));
        mine.MapPost("/test", (HttpContext http, StaffContext visit, StaffForms forms, MyNoticePages pages) => forms.Take(http, visit, _ => pages.Test(http, visit)));
    }

    private static void MapRota(RouteGroupBuilder staff)
    {
        var rota = staff.MapGroup("/rota").WithMetadata(new StaffAccess(StaffArea.People));
        rota.MapPost("/shifts", (HttpContext http, StaffContext visit, StaffForms forms, RotaPages pages) => forms.Take(http, visit, form => pages.Add(http, visit, form)));
        rota.MapPost("/shifts/{shift:guid}", (HttpContext http, StaffContext visit, Guid shift, StaffForms forms, RotaPages pages) =>
            forms.Take(http, visit, _ => pages.Remove(http, visit, shift)));
        rota.MapPost("/days", (HttpContext http, StaffContext visit, StaffForms forms, RotaPages pages) => forms.Take(http, visit, form => pages.SetDay(http, visit, form)));
    }
}
