using System.Globalization;
using Microsoft.Extensions.Hosting.Systemd;
using WegoBot.Conversations;

namespace WegoBot.Service;

/// <summary>
/// Pings systemd's watchdog (<c>WatchdogSec=</c> in the unit) while the turn loop works. When the loop hangs, the pings stop and systemd
/// restarts the service.
/// </summary>
/// <remarks>The protocol: https://www.freedesktop.org/software/systemd/man/latest/sd_watchdog_enabled.html.</remarks>
internal sealed class SystemdWatchdog(ISystemdNotifier notifier, TurnLoop turns, IConfiguration configuration, TimeProvider clock) : BackgroundService
{
    private static readonly ServiceState Alive = new("WATCHDOG=1");

    /// <summary>How long systemd waits for a ping; null when the unit sets no watchdog.</summary>
    internal static TimeSpan? Timeout(IConfiguration configuration)
    {
        var isForThisProcess = configuration["WATCHDOG_PID"] is not { } pid || pid == Environment.ProcessId.ToString(CultureInfo.InvariantCulture);
        return isForThisProcess && long.TryParse(configuration["WATCHDOG_USEC"], NumberStyles.None, CultureInfo.InvariantCulture, out var microseconds) && microseconds > 0
            ? TimeSpan.FromMicroseconds(microseconds)
            : null;
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (Timeout(configuration) is not { } timeout)
            return;
        using var timer = new PeriodicTimer(timeout / 2, clock);
        do
        {
            if (turns.BusyFor < timeout)
                notifier.Notify(Alive);
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }
}
