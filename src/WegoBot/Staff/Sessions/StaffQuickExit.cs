using System.Collections.Concurrent;
using System.Threading.Channels;

namespace WegoBot.Staff;

/// <summary>Quick exit for staff: the session opens nothing from that moment on, and ends in the database as soon as the database accepts it.</summary>
public sealed class StaffQuickExit(StaffSessions sessions, TimeProvider clock, ILogger<StaffQuickExit> log) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    private readonly Channel<string> _leaving = Channel.CreateUnbounded<string>(new UnboundedChannelOptions { SingleReader = true });
    private readonly ConcurrentDictionary<string, bool> _left = [];

    /// <summary>Ends a session. Returns immediately, whatever the state of the database.</summary>
    public void Leave(string token)
    {
        if (_left.TryAdd(token, true))
            _leaving.Writer.TryWrite(token);
    }

    /// <summary>Whether the session has ended although the database may not know it yet.</summary>
    public bool HasLeft(string token) => _left.ContainsKey(token);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // Sessions that ended before shutdown get one more attempt: after the next start only the database knows them.
        await using var closing = stoppingToken.Register(() => _leaving.Writer.TryComplete());
        await foreach (var token in _leaving.Reader.ReadAllAsync(CancellationToken.None))
            while (!await End(token) && !stoppingToken.IsCancellationRequested)
                await Task.Delay(Pause, clock, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    private async Task<bool> End(string token)
    {
        try
        {
            await sessions.End(token, CancellationToken.None);
            _left.TryRemove(token, out _);
            return true;
        }
        catch (Exception failure)
        {
            log.SigningOutPaused(failure);
            return false;
        }
    }
}
