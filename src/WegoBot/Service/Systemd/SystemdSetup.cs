using Microsoft.Extensions.Hosting.Systemd;
using Microsoft.Extensions.Logging.Console;

namespace WegoBot.Service;

/// <summary>Tells systemd when the service is ready, alive and stopping. Without systemd nothing of it is there.</summary>
internal static class SystemdSetup
{
    public static IServiceCollection AddSystemdNotifications(this IServiceCollection services)
    {
        if (!SystemdHelpers.IsSystemdService())
            return services;
        services.AddSystemd();
        // AddSystemd chooses a formatter that writes the messages of exceptions. Ours marks the journal's levels as well, and scrubs.
        services.PostConfigure<ConsoleLoggerOptions>(console => console.FormatterName = PlainConsoleFormatter.Called);
        services.AddHostedService<SystemdWatchdog>();
        return services;
    }
}
