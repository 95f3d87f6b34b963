namespace WegoBot.Pages;

/// <summary>Routes for reading: GET, and HEAD, which the server answers with the same headers and no body.</summary>
public static class ReadingRoutes
{
    public static readonly string[] Methods = [HttpMethods.Get, HttpMethods.Head];

    public static RouteHandlerBuilder MapReading(this IEndpointRouteBuilder routes, string pattern, Delegate handler) =>
        routes.MapMethods(pattern, Methods, handler);
}
