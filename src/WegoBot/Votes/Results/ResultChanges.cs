using System.Runtime.CompilerServices;
using WegoBot.Pages;

namespace WegoBot.Votes;

/// <summary>Tells an open page of a result that it has changed, by server-sent events, and nothing else: the page then asks for itself.</summary>
public sealed class ResultChanges(VoteResults results, IHostApplicationLifetime lifetime, TimeProvider clock)
{
    /// <summary>For the whole process. A page is projected; whoever comes when these are taken loads it again by hand.</summary>
    public const int Most = 50;

    public static readonly TimeSpan Interval = TimeSpan.FromSeconds(2);

    /// <summary>A proxy may close a connection on which nothing is said.</summary>
    private static readonly TimeSpan LongestSilence = TimeSpan.FromSeconds(20);

    private int _open;

    /// <summary>Listens; whoever does not ask for events is told how things stand now.</summary>
    public async Task<IResult> Open(HttpContext http, Guid vote)
    {
        if (await results.Of(vote, http.RequestAborted) is not { } now)
            return PageError.NotFound.Page(http.Request);
        if (!http.Request.Headers.Accept.ToString().Contains("text/event-stream", StringComparison.OrdinalIgnoreCase))
            return Results.Text(now.Version);
        if (Interlocked.Increment(ref _open) > Most)
        {
            Interlocked.Decrement(ref _open);
            return Results.Text("", statusCode: StatusCodes.Status429TooManyRequests);
        }

        http.Response.RegisterForDispose(new Place(this));
        // nginx would keep the events back: https://nginx.org/en/docs/http/ngx_http_proxy_module.html#proxy_buffering
        http.Response.Headers["X-Accel-Buffering"] = "no";
        return TypedResults.ServerSentEvents(Versions(vote, http.RequestAborted), "version");
    }

    private async IAsyncEnumerable<string> Versions(Guid vote, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var (said, saidAt) = ("", clock.GetTimestamp());
        while (!lifetime.ApplicationStopping.IsCancellationRequested && await Version(vote, cancellationToken) is { } version)
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

    /// <summary>How things stand; null when there is no more to say. When the database does not answer, the page comes back by itself.</summary>
    private async Task<string?> Version(Guid vote, CancellationToken cancellationToken)
    {
        try
        {
            return (await results.Of(vote, cancellationToken))?.Version;
        }
        catch (Exception)
        {
            // The response has begun, so the server would write the exception as it is into its log.
            return null;
        }
    }

    private sealed class Place(ResultChanges changes) : IDisposable
    {
        private int _isDisposed;

        public void Dispose()
        {
            if (Interlocked.Exchange(ref _isDisposed, 1) == 0)
                Interlocked.Decrement(ref changes._open);
        }
    }
}
