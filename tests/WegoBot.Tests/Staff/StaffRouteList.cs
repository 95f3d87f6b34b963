using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace WegoBot.Tests.Staff;

internal static class StaffRouteList
{
    /// <summary>Every staff route that the running service has, with each of its methods.</summary>
    public static IEnumerable<(string Method, string Route)> StaffRoutes(this IServiceProvider services) =>
        from endpoint in services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
        let route = "/" + endpoint.RoutePattern.RawText!.Trim('/')
        where route == "/staff" || route.StartsWith("/staff/", StringComparison.Ordinal)
        from method in endpoint.Metadata.GetRequiredMetadata<IHttpMethodMetadata>().HttpMethods
        select (method, route);
}
