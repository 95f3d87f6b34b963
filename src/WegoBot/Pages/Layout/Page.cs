using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;

namespace WegoBot.Pages;

/// <summary>A component drawn as a whole page on the server. Nothing is sent before all of it is drawn.</summary>
public sealed class Page<TComponent>(int status, Dictionary<string, object?> parameters) : IResult
    where TComponent : IComponent
{
    public async Task ExecuteAsync(HttpContext httpContext)
    {
        // The renderer is used directly: AddRazorComponents would bring Data Protection and its keys on disk, for an antiforgery that is not used.
        await using var renderer = new HtmlRenderer(httpContext.RequestServices, httpContext.RequestServices.GetRequiredService<ILoggerFactory>());
        var html = await renderer.Dispatcher.InvokeAsync(async () =>
            (await renderer.RenderComponentAsync<TComponent>(ParameterView.FromDictionary(parameters))).ToHtmlString());
        httpContext.Response.StatusCode = status;
        httpContext.Response.ContentType = "text/html; charset=utf-8";
        await httpContext.Response.WriteAsync("<!doctype html>\n" + html, httpContext.RequestAborted);
    }
}
