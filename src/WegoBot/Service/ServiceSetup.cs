using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.Logging.Console;

namespace WegoBot.Service;

/// <summary>The process itself: where it answers, what it logs, how long it takes to stop.</summary>
public static class ServiceSetup
{
    /// <summary>More than any form of ours; larger bodies are refused before they are read.</summary>
    public const int LargestBody = 16 * 1024;

    public static WebApplicationBuilder NewBuilder(string[] settings)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = settings, ContentRootPath = ContentRoot(settings) });
        if (string.IsNullOrWhiteSpace(builder.Configuration["Urls"]))
            builder.WebHost.UseUrls(ServiceOptions.DefaultUrls);
        builder.Logging.ClearProviders().SetMinimumLevel(LogLevel.Warning).AddFilter(nameof(WegoBot), LogLevel.Information);
        // What keeps the service from starting or running is told once, as a sentence, by the verb.
        builder.Logging.AddFilter("Microsoft.Extensions.Hosting.Internal.Host", LogLevel.None);
        builder.Logging.AddConsole(console => console.FormatterName = PlainConsoleFormatter.Called).AddConsoleFormatter<PlainConsoleFormatter, ConsoleFormatterOptions>();
        return builder;
    }

    public static IServiceCollection AddService(this IServiceCollection services)
    {
        services.AddOptions<ServiceOptions>().BindConfiguration("")
            .Validate(options => options.HasUrls(), "Urls is not an address to listen at: it is http or https, a host and a port, for instance http://127.0.0.1:5080.")
            .Validate(options => options.HasPublicUrl(), "PublicUrl is not an address: it is http or https and a host, with nothing behind it, for instance https://chat.example.org.")
            .ValidateOnStart();
        services.AddSingleton(TimeProvider.System);
        services.Configure<KestrelServerOptions>(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = LargestBody;
            kestrel.Limits.RequestHeadersTimeout = TimeSpan.FromSeconds(10);
        });
        // They print whole addresses, and a bot's address holds its token.
        services.ConfigureHttpClientDefaults(client => client.RemoveAllLoggers());
        services.AddSystemdNotifications();
        services.AddHostedService<StartupMessage>();
        return services;
    }

    /// <summary>The working folder, or the program's own when it is started from elsewhere; null to leave it to the settings.</summary>
    private static string? ContentRoot(string[] settings) =>
        settings.Any(setting => setting.StartsWith("--contentRoot=", StringComparison.OrdinalIgnoreCase))
        || File.Exists(Path.Combine(Directory.GetCurrentDirectory(), "appsettings.json"))
            ? null
            : AppContext.BaseDirectory;
}
