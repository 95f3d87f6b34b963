using WegoBot.Figures;
using WegoBot.Pages;

namespace WegoBot.Guide;

/// <summary>Registers the guide for those who help: no sign-in, no script, and nothing stored.</summary>
public static class GuideSetup
{
    public static IServiceCollection AddGuide(this IServiceCollection services) => services
        .AddSingleton<GuideContent>()
        .AddSingleton<GuideSearch>()
        .AddSingleton<SelfCheck>()
        .AddSingleton<GuidePages>();

    public static void MapGuide(this IEndpointRouteBuilder routes)
    {
        routes.MapMethods(GuidePages.Path, ReadingRoutes.Methods, (HttpContext http, string? region, string? counted, GuidePages pages) => pages.Show(http, region, counted));
        routes.MapMethods("/guide/file", ReadingRoutes.Methods, (HttpContext http, GuidePages pages) => pages.Save(http));
        routes.MapMethods("/guide/sheet", ReadingRoutes.Methods, (HttpContext http, string? second, string? region, GuidePages pages) => pages.Sheet(http, second, region));
        routes.MapMethods("/guide/card", ReadingRoutes.Methods, (HttpContext http, GuidePages pages) => pages.Card(http));
        routes.MapMethods("/guide/check", ReadingRoutes.Methods, (HttpContext http, GuidePages pages) => pages.BeginCheck(http));
        routes.MapPost("/guide/check", (HttpContext http, GuidePages pages) => pages.Check(http));
        routes.MapPost("/guide/count", (HttpContext http, FigureRecorder figures, GuidePages pages) => pages.Count(http, figures));
        routes.MapPost("/guide/search", (HttpContext http, GuidePages pages) => pages.Search(http));
        routes.MapMethods("/guide/together", ReadingRoutes.Methods, (HttpContext http, GuidePages pages) => pages.Together(http));
        routes.MapPost("/guide/together", (HttpContext http, GuidePages pages) => pages.Begin(http));
    }
}
