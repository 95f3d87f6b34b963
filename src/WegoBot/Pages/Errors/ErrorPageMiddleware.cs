namespace WegoBot.Pages;

/// <summary>Turns what nobody answered, and what failed, into a page that says so kindly. A failure never shows its inside.</summary>
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
            // She closed the page: nobody reads an answer.
        }
        catch (BadHttpRequestException bad) when (!http.Response.HasStarted)
        {
            await Answer(http, PageErrors.Of(bad.StatusCode));
        }
        catch (Exception failure) when (!http.Response.HasStarted)
        {
            logger.PageFailed(failure);
            await Answer(http, PageError.Failed);
        }
    }

    private static Task Answer(HttpContext http, PageError trouble)
    {
        var allow = http.Response.Headers.Allow;
        http.Response.Clear();
        if (trouble == PageError.NotSo)
            http.Response.Headers.Allow = allow;
        return trouble.Page(http.Request).ExecuteAsync(http);
    }
}
