using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace WegoBot.Tests.Pages;

/// <summary>Every method and path that the service answers.</summary>
internal static class AllRoutes
{
    public static IReadOnlyList<(string Method, string Path)> Of(WebApplicationFactory<Program> app) =>
    [
        .. from endpoint in app.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
           from method in endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods ?? ["GET"]
           select (method, "/" + endpoint.RoutePattern.RawText!.TrimStart('/').Replace("{referral:guid}", $"{Guid.Empty:N}", StringComparison.Ordinal)),
    ];
}
