namespace WegoBot.Pages;

/// <summary>Answers a failed or unanswered request with a page that says so kindly. The page never shows details of the failure.</summary>
/// <remarks>
/// UseExceptionHandler and UseStatusCodePages are not used: by default UseExceptionHandler passes the whole exception, message included, to
/// the framework's log and diagnostic listeners. Here it reaches only <see cref="Log"/>, which keeps its type and place.
/// </remarks>
public sealed class ErrorPageMiddleware(RequestDelegate next, ILogger<ErrorPageMiddleware> logger)
{
    public async Task Invoke(HttpContext http)
    {
        try
        {
            await next(http);
            if (http.Response is { HasStarted: false, StatusCode: >= 400, ContentType: null, ContentLength: null })
                await Answer(http, PageErrors.Of(http.Response.StatusCode));
        }
        catch (OperationCanceledException) when (http.RequestAborted.IsCancellationRequested)
        {
            // She closed the page, so nobody reads an answer.
        }
        catch (BadHttpRequestException bad) when (!http.Response.HasStarted)
        {
            await Answer(http, PageErrors.Of(bad.StatusCode));
        }
        catch (IOException bad) when (bad.InnerException is OverflowException && !http.Response.HasStarted)
        {
            // A chunk longer than any number says: Kestrel fails otherwise than for everything else that it cannot read.
            await Answer(http, PageError.Unreadable);
        }
        catch (Exception failure) when (!http.Response.HasStarted)
        {
            logger.PageFailed(failure);
            await Answer(http, PageError.Failed);
        }
    }

    private static Task Answer(HttpContext http, PageError error)
    {
        var allow = http.Response.Headers.Allow;
        http.Response.Clear();
        if (error == PageError.MethodNotAllowed)
            http.Response.Headers.Allow = allow;
        return error.Page(http.Request).ExecuteAsync(http);
    }
}
