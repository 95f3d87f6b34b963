using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.Extensions.Options;

namespace WegoBot.Pages;

/// <summary>Wires up what all web pages share.</summary>
public static class PagesSetup
{
    public static IServiceCollection AddPages(this IServiceCollection services)
    {
        services.AddOptions<PageOptions>().BindConfiguration(PageOptions.Section).ValidateOnStart();
        services.AddSingleton<IValidateOptions<PageOptions>, Check>();
        // Bulgarian is written as it is, not as numbers; what markup is made of is still escaped.
        services.AddSingleton(HtmlEncoder.Create(UnicodeRanges.All));
        services.AddHsts(hsts => hsts.MaxAge = TimeSpan.FromDays(365));
        services.AddOptions<ForwardedHeadersOptions>().Configure<IOptions<PageOptions>>(Believe);
        return services;
    }

    /// <summary>Must come before everything else that answers.</summary>
    public static void UsePages(this WebApplication app)
    {
        app.UseMiddleware<SecurityHeaders>();
        app.UseForwardedHeaders();
        app.UseHsts();
        app.UseMiddleware<ErrorPageMiddleware>();
        app.MapAssets();
    }

    // Only the scheme: the caller's address is used for nothing, so it is not taken over either.
    private static void Believe(ForwardedHeadersOptions forwarded, IOptions<PageOptions> options)
    {
        forwarded.KnownProxies.Clear();
        forwarded.KnownIPNetworks.Clear();
        foreach (var network in options.Value.Proxies())
            forwarded.KnownIPNetworks.Add(network);
        // With nobody to believe, the middleware would believe everybody.
        forwarded.ForwardedHeaders = forwarded.KnownIPNetworks.Count > 0 ? ForwardedHeaders.XForwardedProto : ForwardedHeaders.None;
    }

    private sealed class Check : IValidateOptions<PageOptions>
    {
        public ValidateOptionsResult Validate(string? name, PageOptions options) =>
            options.ValidationError() is { } error ? ValidateOptionsResult.Fail(error) : ValidateOptionsResult.Success;
    }
}
