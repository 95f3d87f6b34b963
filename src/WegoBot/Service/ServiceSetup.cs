using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.Logging.Console;

namespace WegoBot.Service;

/// <summary>The process itself: where it answers, what it logs, how long it takes to stop.</summary>
public static class ServiceSetup
{
    public static WebApplicationBuilder NewBuilder(string[] settings)
    {
        CoreDumps.TurnOff();
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = settings, ContentRootPath = ContentRoot(settings) });
        if (string.IsNullOrWhiteSpace(builder.Configuration["Urls"]))
            builder.WebHost.UseUrls(ServiceOptions.DefaultUrls);
        builder.Logging.ClearProviders().SetMinimumLevel(LogLevel.Warning).AddFilter(nameof(WegoBot), LogLevel.Information);
        // The verb reports once, in a sentence, why the service cannot start or run.
        builder.Logging.AddFilter("Microsoft.Extensions.Hosting.Internal.Host", LogLevel.None);
        // The framework logs every failed probe. ReadinessCheck logs the failures that are not transient.
        builder.Logging.AddFilter("Microsoft.Extensions.Diagnostics.HealthChecks", LogLevel.None);
        // A line for each connection beyond the most would be a flood of its own.
        builder.Logging.AddFilter("Microsoft.AspNetCore.Server.Kestrel.Connections", LogLevel.Error);
        builder.Logging.AddConsole(console => console.FormatterName = PlainConsoleFormatter.FormatterName).AddConsoleFormatter<PlainConsoleFormatter, ConsoleFormatterOptions>();
        return builder;
    }

    public static IServiceCollection AddService(this IServiceCollection services)
    {
        services.AddOptions<ServiceOptions>().BindConfiguration("")
            .Validate(options => options.HasUrls(), "Urls is not an address where the service can listen: it is http or https, a host and a port, for instance http://127.0.0.1:5080.")
            .Validate(options => options.HasPublicUrl(), "PublicUrl is not an address: it is http or https and a host, without a path, for instance https://chat.example.org.")
            .ValidateOnStart();
        services.AddSingleton(TimeProvider.System);
        services.Configure<KestrelServerOptions>(kestrel => kestrel.AddServerHeader = false);
        // These loggers print whole URLs, and the URL of a bot holds its token.
        services.ConfigureHttpClientDefaults(client => client.RemoveAllLoggers());
        services.AddHealth();
        services.AddSystemdNotifications();
        services.AddHostedService<UnusedSettingsMessage>();
        services.AddHostedService<StartupMessage>();
        return services;
    }

    /// <summary>The folder of the program when it is started from elsewhere; null for the working folder or the one that the settings name.</summary>
    private static string? ContentRoot(string[] settings) =>
        settings.Any(setting => setting.StartsWith("--contentRoot=", StringComparison.OrdinalIgnoreCase))
        || File.Exists(Path.Combine(Directory.GetCurrentDirectory(), "appsettings.json"))
            ? null
            : AppContext.BaseDirectory;
}
