using WegoBot.Pages;

namespace WegoBot.Staff;

/// <summary>The routes of the figures, for coordinators.</summary>
internal static class FigureRoutes
{
    public static void MapFigures(this RouteGroupBuilder staff)
    {
        var figures = staff.MapGroup("/figures").WithMetadata(new StaffAccess(StaffArea.Centres));
        figures.MapMethods("", ReadingRoutes.Methods, (HttpContext http, StaffContext visit, FigurePages pages) => pages.List(http, visit));
        figures.MapMethods("/{quarter}", ReadingRoutes.Methods, (HttpContext http, StaffContext visit, string quarter, FigurePages pages) => pages.Show(http, visit, quarter));
        figures.MapPost("/{quarter}", (HttpContext http, StaffContext visit, string quarter, StaffForms forms, FigurePages pages) =>
            forms.Take(http, visit, form => pages.Publish(http, visit, quarter, form)));
        figures.MapMethods("/{quarter}/table", ReadingRoutes.Methods, (HttpContext http, StaffContext visit, string quarter, FigurePages pages) => pages.Table(http, visit, quarter));
        figures.MapMethods("/years/{year}", ReadingRoutes.Methods, (HttpContext http, StaffContext visit, string year, FigurePages pages) => pages.Year(http, visit, year));
        figures.MapMethods("/years/{year}/table", ReadingRoutes.Methods, (HttpContext http, StaffContext visit, string year, FigurePages pages) => pages.YearTable(http, visit, year));
    }
}
