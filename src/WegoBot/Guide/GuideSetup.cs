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
        routes.MapMethods(GuidePages.Path, ReadingRoutes.Methods, (HttpContext http, string? language, string? region, string? counted, GuidePages pages) => pages.Show(http, language, region, counted));
        routes.MapMethods("/guide/file", ReadingRoutes.Methods, (HttpContext http, string? language, GuidePages pages) => pages.Save(http, language));
        routes.MapMethods("/guide/sheet", ReadingRoutes.Methods, (HttpContext http, string? language, string? second, string? region, GuidePages pages) => pages.Sheet(http, language, second, region));
        routes.MapMethods("/guide/card", ReadingRoutes.Methods, (HttpContext http, string? language, GuidePages pages) => pages.Card(http, language));
        routes.MapMethods("/guide/check", ReadingRoutes.Methods, (HttpContext http, string? language, GuidePages pages) => pages.BeginCheck(http, language));
        routes.MapPost("/guide/check", (HttpContext http, string? language, GuidePages pages) => pages.Check(http, language));
        routes.MapPost("/guide/count", (HttpContext http, string? language, FigureRecorder figures, GuidePages pages) => pages.Count(http, language, figures));
        routes.MapPost("/guide/search", (HttpContext http, string? language, GuidePages pages) => pages.Search(http, language));
        routes.MapMethods("/guide/together", ReadingRoutes.Methods, (HttpContext http, string? language, GuidePages pages) => pages.Together(http, language));
        routes.MapPost("/guide/together", (HttpContext http, GuidePages pages) => pages.Begin(http));
    }
}
