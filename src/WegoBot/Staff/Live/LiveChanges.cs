using System.Runtime.CompilerServices;
using Microsoft.AspNetCore.Authorization;

namespace WegoBot.Staff;

/// <summary>
/// Tells an open page that something changed at its centre, by server-sent events. It says nothing else: the page then asks for itself, as
/// any request does. Whether the page may go on listening is decided again and again, in the same place as for every route.
/// </summary>
public sealed class LiveChanges(
    StaffVisits visits, LiveVersions versions, LiveConnections connections, IHostApplicationLifetime lifetime, TimeProvider clock)
{
    public const string Path = "/staff/changes";

    /// <summary>How soon a page hears of a change, and how soon it hears nothing more after its session ended or locked.</summary>
    public static readonly TimeSpan Interval = TimeSpan.FromSeconds(2);

    /// <summary>A proxy may close a connection on which nothing is said.</summary>
    private static readonly TimeSpan LongestSilence = TimeSpan.FromSeconds(20);

    /// <summary>Listens; whoever does not ask for events is told how things stand now.</summary>
    public async Task<IResult> Open(HttpContext http, StaffContext visit)
    {
        if (!http.Request.Headers.Accept.ToString().Contains("text/event-stream", StringComparison.OrdinalIgnoreCase))
            return Results.Text(await versions.Of(visit.Centre.Id, http.RequestAborted));
        if (connections.Enter(visit.SignedIn.Id) is not { } connection)
            return Results.Text("", statusCode: StatusCodes.Status429TooManyRequests);
        http.Response.RegisterForDispose(connection);
        // nginx would keep the events back: https://nginx.org/en/docs/http/ngx_http_proxy_module.html#proxy_buffering
        http.Response.Headers["X-Accel-Buffering"] = "no";
        return TypedResults.ServerSentEvents(Versions(http, visit.Centre.Id, http.RequestAborted), "version");
    }

    private async IAsyncEnumerable<string> Versions(HttpContext http, string centre, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var (said, saidAt) = ("", clock.GetTimestamp());
        while (!lifetime.ApplicationStopping.IsCancellationRequested && await Next(http, centre) is { } version)
        {
            if (version != said || clock.GetElapsedTime(saidAt) >= LongestSilence)
            {
                (said, saidAt) = (version, clock.GetTimestamp());
                yield return version;
            }

            using var pause = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, lifetime.ApplicationStopping);
            await Task.Delay(Interval, clock, pause.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    /// <summary>How things stand; null when the page may not listen any more. When the database does not answer, the page comes back by itself.</summary>
    private async Task<string?> Next(HttpContext http, string centre)
    {
        try
        {
            return await MayListen(http, centre) ? await versions.Of(centre, http.RequestAborted) : null;
        }
        catch (Exception)
        {
            // The response has begun, so the server would write the exception as it is into its log.
            return null;
        }
    }

    private async Task<bool> MayListen(HttpContext http, string centre)
    {
        if (http.RequestAborted.IsCancellationRequested)
            return false;
        http.Features.Set(await visits.Find(http));
        var access = http.GetEndpoint()!.Metadata.GetRequiredMetadata<StaffAccess>();
        return (await http.RequestServices.GetRequiredService<IAuthorizationService>().AuthorizeAsync(http.User, http, access.GetRequirements())).Succeeded
            && http.Features.Get<StaffContext>()?.OwnCentre?.Id == centre;
    }
}
