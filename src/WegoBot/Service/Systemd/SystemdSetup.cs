using Microsoft.Extensions.Hosting.Systemd;

namespace WegoBot.Service;

/// <summary>Tells systemd when the service is ready, alive and stopping. Without systemd it registers nothing.</summary>
/// <remarks>
/// <c>AddSystemd</c> looks at the name of the parent process, which a unit with <c>ProtectProc=invisible</c> hides: the service would never
/// become ready there. What systemd puts into the environment says the same and is always there.
/// </remarks>
internal static class SystemdSetup
{
    /// <summary>Whether the output goes to the journal: https://www.freedesktop.org/software/systemd/man/latest/systemd.exec.html.</summary>
    public static bool IsInJournal => IsSet("JOURNAL_STREAM");

    /// <summary>Whether systemd waits for news: https://www.freedesktop.org/software/systemd/man/latest/sd_notify.html.</summary>
    private static bool IsAwaited => IsSet("NOTIFY_SOCKET");

    public static IServiceCollection AddSystemdNotifications(this IServiceCollection services)
    {
        if (!IsAwaited)
            return services;
        services.AddSingleton<ISystemdNotifier, SystemdNotifier>();
        services.AddSingleton<IHostLifetime, SystemdLifetime>();
        services.AddHostedService<SystemdWatchdog>();
        return services;
    }

    private static bool IsSet(string variable) => !string.IsNullOrEmpty(Environment.GetEnvironmentVariable(variable));
}
