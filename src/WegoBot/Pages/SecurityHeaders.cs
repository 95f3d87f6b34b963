using Microsoft.Extensions.Options;

namespace WegoBot.Pages;

/// <summary>Sets the security headers on every response, whatever produced it: nothing is cached, framed, sniffed or sent elsewhere.</summary>
public sealed class SecurityHeaders(RequestDelegate next, IOptions<PageOptions> options)
{
    private readonly string _policy =
        $"default-src 'none'; style-src 'self' {InlineStyle.Source}; script-src 'self'; img-src 'self'; connect-src 'self'; "
        // Browsers apply this list also to the redirect after a form, and the button for leaving causes such a redirect.
        + $"form-action 'self' {options.Value.LeaveUri.GetLeftPart(UriPartial.Authority)}; "
        + "base-uri 'none'; frame-ancestors 'none'";

    public Task Invoke(HttpContext http)
    {
        http.Response.OnStarting(() =>
        {
            var headers = http.Response.Headers;
            headers.ContentSecurityPolicy = _policy;
            headers.CacheControl = "no-store";
            headers["Referrer-Policy"] = "no-referrer";
            headers.XContentTypeOptions = "nosniff";
            headers.XFrameOptions = "DENY";
            headers["Cross-Origin-Opener-Policy"] = "same-origin";
            headers["Cross-Origin-Resource-Policy"] = "same-origin";
            headers["Permissions-Policy"] =
                "camera=(), microphone=(), geolocation=(), display-capture=(), payment=(), usb=(), bluetooth=(), interest-cohort=(), browsing-topics=()";
            // Crawlers that do not read robots.txt. Only the front page, which is neutral, may be found.
            if (http.Request.Path != "/")
                headers["X-Robots-Tag"] = "noindex, nofollow";
            headers.Remove("Server");
            return Task.CompletedTask;
        });
        return next(http);
    }
}
