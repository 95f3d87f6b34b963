using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;

namespace WegoBot.Pages;

/// <summary>A component rendered as a whole page on the server. Nothing is sent before the rendering is complete.</summary>
public sealed class Page<TComponent>(int status, Dictionary<string, object?> parameters) : IResult
    where TComponent : IComponent
{
    public async Task ExecuteAsync(HttpContext httpContext)
    {
        // RazorComponentResult is not used: it needs AddRazorComponents, which brings an antiforgery that nothing uses.
        await using var renderer = new HtmlRenderer(httpContext.RequestServices, httpContext.RequestServices.GetRequiredService<ILoggerFactory>());
        var html = await renderer.Dispatcher.InvokeAsync(async () =>
            (await renderer.RenderComponentAsync<TComponent>(ParameterView.FromDictionary(parameters))).ToHtmlString());
        httpContext.Response.StatusCode = status;
        httpContext.Response.ContentType = "text/html; charset=utf-8";
        await httpContext.Response.WriteAsync("<!doctype html>\n" + html, httpContext.RequestAborted);
    }
}
