using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;

namespace WegoBot.Pages;

/// <summary>A component rendered as a whole page on the server. Nothing is sent before the rendering is complete.</summary>
public sealed class Page<TComponent>(int status, Dictionary<string, object?> parameters) : IResult, IStatusCodeHttpResult
    where TComponent : IComponent
{
    public int? StatusCode => status;

    /// <summary>Whether the answer has one of the few lengths of the chat.</summary>
    public bool IsPadded { get; init; }

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        // RazorComponentResult is not used: it needs AddRazorComponents, which brings an antiforgery that nothing uses.
        await using var renderer = new HtmlRenderer(httpContext.RequestServices, httpContext.RequestServices.GetRequiredService<ILoggerFactory>());
        var html = await renderer.Dispatcher.InvokeAsync(async () =>
            (await renderer.RenderComponentAsync<TComponent>(ParameterView.FromDictionary(parameters))).ToHtmlString());
        httpContext.Response.StatusCode = status;
        httpContext.Response.ContentType = "text/html; charset=utf-8";
        html = "<!doctype html>\n" + html;
        if (IsPadded)
            await WritePadded(httpContext, html);
        else
            await httpContext.Response.WriteAsync(html, httpContext.RequestAborted);
    }

    private static async Task WritePadded(HttpContext http, string html)
    {
        var page = Padding.Fill(html);
        Padding.FillHeaders(http);
        Padding.FillStatusLine(http);
        http.Response.ContentLength = page.Length;
        await http.Response.Body.WriteAsync(page, http.RequestAborted);
    }
}
