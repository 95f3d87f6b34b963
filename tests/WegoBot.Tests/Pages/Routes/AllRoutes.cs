using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace WegoBot.Tests.Pages;

/// <summary>Every method and path that the service answers.</summary>
internal static partial class AllRoutes
{
    public static IReadOnlyList<(string Method, string Path)> Of(WebApplicationFactory<Program> app) =>
    [
        .. from endpoint in app.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
           from method in endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods ?? ["GET"]
           select (method, "/" + Guids().Replace(endpoint.RoutePattern.RawText!.TrimStart('/'), $"{Guid.Empty:N}")),
    ];

    [GeneratedRegex("""\{[a-z]+:guid\}""")]
    private static partial Regex Guids();
}
