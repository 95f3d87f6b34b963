using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.Extensions.Options;

namespace WegoBot.Pages;

/// <summary>Registers what all web pages share.</summary>
public static class PagesSetup
{
    public static IServiceCollection AddPages(this IServiceCollection services)
    {
        services.AddOptions<PageOptions>().BindConfiguration(PageOptions.Section).ValidateOnStart();
        services.AddSingleton<IValidateOptions<PageOptions>, Check>();
        // Bulgarian letters are written as they are, not as character references. Markup characters are still escaped.
        services.AddSingleton(HtmlEncoder.Create(UnicodeRanges.All));
        services.AddHsts(hsts => hsts.MaxAge = TimeSpan.FromDays(365));
        services.AddOptions<ForwardedHeadersOptions>().Configure<IOptions<PageOptions>>(TrustProxies);
        return services;
    }

    /// <summary>Must come before every other middleware that answers.</summary>
    public static void UsePages(this WebApplication app)
    {
        app.UseMiddleware<SecurityHeaders>();
        app.UseForwardedHeaders();
        app.UseHsts();
        app.UseMiddleware<ErrorPageMiddleware>();
        app.UseRateLimiter();
        app.UseMiddleware<PrefetchMiddleware>();
        app.UseMiddleware<CrossSiteMiddleware>();
        app.UseMiddleware<OptionsMiddleware>();
        app.MapAssets();
    }

    // The scheme, and the address, by which the limits count in memory. It is neither stored nor logged.
    private static void TrustProxies(ForwardedHeadersOptions forwarded, IOptions<PageOptions> options)
    {
        forwarded.KnownProxies.Clear();
        forwarded.KnownIPNetworks.Clear();
        foreach (var network in options.Value.Proxies())
            forwarded.KnownIPNetworks.Add(network);
        // With empty lists the middleware would trust everybody.
        forwarded.ForwardedHeaders = forwarded.KnownIPNetworks.Count > 0 ? ForwardedHeaders.XForwardedProto | ForwardedHeaders.XForwardedFor : ForwardedHeaders.None;
    }

    private sealed class Check : IValidateOptions<PageOptions>
    {
        public ValidateOptionsResult Validate(string? name, PageOptions options) =>
            options.ValidationError() is { } error ? ValidateOptionsResult.Fail(error) : ValidateOptionsResult.Success;
    }
}
