using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace WegoBot.Service;

/// <summary>Tells a supervisor whether the process lives (<c>/healthz</c>) and whether it can take turns (<c>/readyz</c>).</summary>
public static class Health
{
    /// <summary>A server that hangs answers nothing, not even with an error; a supervisor hears of it all the same.</summary>
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(3);

    public static void AddHealth(this IServiceCollection services) =>
        services.AddHealthChecks().AddCheck<ReadinessCheck>("readiness", timeout: LongestWait);

    public static void MapHealth(this IEndpointRouteBuilder routes)
    {
        // Liveness runs no check: restarting the process does not repair a database.
        Map(routes, "/healthz", _ => false, "alive");
        Map(routes, "/readyz", _ => true, "ready");
    }

    private static void Map(IEndpointRouteBuilder routes, string path, Func<HealthCheckRegistration, bool> predicate, string healthy)
    {
        var options = new HealthCheckOptions
        {
            Predicate = predicate,
            AllowCachingResponses = true, // SecurityHeaders forbids caching for every response.
            ResponseWriter = (http, report) =>
            {
                http.Response.ContentType = "text/plain; charset=utf-8";
                return http.Response.WriteAsync(report.Status == HealthStatus.Healthy ? healthy : "not " + healthy, http.RequestAborted);
            },
        };
        // MapHealthChecks would answer every method.
        routes.MapHealthChecks(path, options).WithMetadata(new HttpMethodMetadata([HttpMethods.Get, HttpMethods.Head])).DisableRateLimiting();
    }
}
