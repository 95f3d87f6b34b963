using WegoBot.Pages;

namespace WegoBot.Employers;

/// <summary>Registers the pages for employers, all of them under <c>/employers</c>. Nobody signs in, and nothing that is chosen there is kept.</summary>
public static class EmployersSetup
{
    public static IServiceCollection AddEmployers(this IServiceCollection services) => services
        .AddSingleton<PolicyComposer>()
        .AddSingleton<EmployerPages>();

    public static void MapEmployers(this IEndpointRouteBuilder routes)
    {
        routes.MapMethods(EmployerPages.Path, ReadingRoutes.Methods, (HttpContext http, bool? told) => EmployerPages.Show(http, told == true ? "employers.thanks" : null));
        routes.MapMethods(EmployerPages.PolicyPath, ReadingRoutes.Methods, (HttpContext http, EmployerPages pages) => pages.Policy(http));
        routes.MapMethods(EmployerPages.DocumentPath, ReadingRoutes.Methods, (HttpContext http, EmployerPages pages) => pages.Document(http));
        routes.MapMethods(EmployerPages.MarkdownPath, ReadingRoutes.Methods, (HttpContext http, EmployerPages pages) => pages.Markdown(http));
        routes.MapPost(EmployerPages.AdoptedPath, (HttpContext http, EmployerPages pages) => pages.Adopted(http));
    }
}
