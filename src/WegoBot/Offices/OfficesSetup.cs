using WegoBot.Dialogue;
using WegoBot.Pages;

namespace WegoBot.Offices;

/// <summary>Registers the pages of institutions, all of them under <c>/office</c>. Nobody there has an account.</summary>
public static class OfficesSetup
{
    public static IServiceCollection AddOffices(this IServiceCollection services) => services
        .AddSingleton<OfficeForms>()
        .AddSingleton<OfficeDoor>()
        .AddSingleton<OfficePages>();

    public static void MapOffices(this IEndpointRouteBuilder routes)
    {
        routes.MapMethods(OfficeDoor.Path, ReadingRoutes.Methods, (HttpContext http, bool? over) => OfficeDoor.Show(http, over == true ? "office.over" : null));
        routes.MapPost(OfficeDoor.Path, (HttpContext http, OfficeDoor door) => door.Open(http));
        routes.MapMethods(OfficePages.Path, ReadingRoutes.Methods, (HttpContext http, OfficePages pages) => pages.Show(http));
        routes.MapPost(OfficePages.Path, (HttpContext http, OfficePages pages) => pages.Take(http));
        routes.MapMethods(OfficeDoor.Path + "/protocol/{region}", ReadingRoutes.Methods, (HttpContext http, string region, Catalogue catalogue) => OfficePages.Protocol(http, catalogue, region));
        routes.MapMethods(OfficePages.DonePath, ReadingRoutes.Methods, (HttpContext http) => OfficePages.Done(http));
    }
}
