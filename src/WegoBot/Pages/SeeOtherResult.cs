namespace WegoBot.Pages;

/// <summary>Redirects to a page after a form is posted (303), so that reloading the page does not post again.</summary>
public sealed class SeeOtherResult(string path) : IResult, IStatusCodeHttpResult
{
    public int? StatusCode => StatusCodes.Status303SeeOther;

    public Task ExecuteAsync(HttpContext httpContext)
    {
        httpContext.Response.StatusCode = StatusCodes.Status303SeeOther;
        httpContext.Response.Headers.Location = path;
        return Task.CompletedTask;
    }
}
