using Microsoft.Extensions.Hosting.Systemd;
using Microsoft.Extensions.Logging.Console;

namespace WegoBot.Service;

/// <summary>Tells systemd when the service is ready, alive and stopping. Without systemd it registers nothing.</summary>
internal static class SystemdSetup
{
    public static IServiceCollection AddSystemdNotifications(this IServiceCollection services)
    {
        if (!SystemdHelpers.IsSystemdService())
            return services;
        services.AddSystemd();
        // AddSystemd chooses a formatter that writes the messages of exceptions. Ours writes the journal's levels too, but no messages.
        services.PostConfigure<ConsoleLoggerOptions>(console => console.FormatterName = PlainConsoleFormatter.FormatterName);
        services.AddHostedService<SystemdWatchdog>();
        return services;
    }
}
