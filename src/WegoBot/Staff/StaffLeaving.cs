using System.Collections.Concurrent;
using System.Threading.Channels;

namespace WegoBot.Staff;

/// <summary>Quick exit for staff: the session opens nothing from that moment, and is ended in the database as soon as it can be written.</summary>
public sealed class StaffLeaving(StaffSessions sessions, TimeProvider clock, ILogger<StaffLeaving> log) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    private readonly Channel<string> leaving = Channel.CreateUnbounded<string>(new UnboundedChannelOptions { SingleReader = true });
    private readonly ConcurrentDictionary<string, bool> left = [];

    /// <summary>Ends a session. Returns at once, whatever the database does.</summary>
    public void Leave(string token)
    {
        if (left.TryAdd(token, true))
            leaving.Writer.TryWrite(token);
    }

    /// <summary>Whether the session was left and the database may not know it yet.</summary>
    public bool HasLeft(string token) => left.ContainsKey(token);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // Whoever left before the service stops is still tried once: after the next start only the database knows.
        await using var closing = stoppingToken.Register(() => leaving.Writer.TryComplete());
        await foreach (var token in leaving.Reader.ReadAllAsync(CancellationToken.None))
            while (!await End(token) && !stoppingToken.IsCancellationRequested)
                await Task.Delay(Pause, clock, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    private async Task<bool> End(string token)
    {
        try
        {
            await sessions.End(token, CancellationToken.None);
            left.TryRemove(token, out _);
            return true;
        }
        catch (Exception failure)
        {
            log.SigningOutPaused(failure);
            return false;
        }
    }
}
