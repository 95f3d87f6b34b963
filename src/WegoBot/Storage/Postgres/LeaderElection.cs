using Microsoft.Extensions.Options;
using Npgsql;

namespace WegoBot.Storage;

/// <summary>
/// Knows whether this process does what only one may do. With SQLite there is no other; with PostgreSQL it is the one that holds a
/// lock on a connection of its own, and with the connection it loses the lead at once. Another one takes it within ten seconds.
/// </summary>
public sealed class LeaderElection(IOptions<StorageOptions> options, ILogger<LeaderElection> log) : BackgroundService
{
    // By the machine's own time, as the server counts: no other clock may keep two from knowing of each other.
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromSeconds(2);

    /// <summary>In seconds. Together with the pause it is less than the server takes to end a vanished machine's session.</summary>
    private const int LongestLook = 2;

    private readonly Lock _gate = new();
    private TaskCompletionSource _elected = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private CancellationTokenSource? _term;

    /// <summary>Whether there can be others: then something that looks forgotten may only be on its way elsewhere.</summary>
    public bool HasReplicas { get; } = options.Value.Engine == StorageEngine.Postgres;

    public bool IsLeader
    {
        get
        {
            lock (_gate)
                return !HasReplicas || _term is not null;
        }
    }

    /// <summary>Returns once this process leads.</summary>
    /// <returns>Ends when it does so no more.</returns>
    public async Task<CancellationToken> WaitUntilLeader(CancellationToken cancellationToken)
    {
        while (HasReplicas)
        {
            Task elected;
            lock (_gate)
            {
                if (_term is not null)
                    return _term.Token;
                elected = _elected.Task;
            }

            await elected.WaitAsync(cancellationToken);
        }

        return CancellationToken.None;
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (HasReplicas && !stoppingToken.IsCancellationRequested)
        {
            try
            {
                await Hold(stoppingToken);
            }
            catch (Exception failure) when (!stoppingToken.IsCancellationRequested)
            {
                log.LeadershipUnknown(failure);
            }
            finally
            {
                await Resign();
            }

            await Task.Delay(BetweenLooks, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    /// <summary>Tries for the lock, and once it is there makes sure of the connection again and again; ends when that fails.</summary>
    private async Task Hold(CancellationToken cancellationToken)
    {
        // Not from the pool: a connection put back there would keep the lock.
        var own = new NpgsqlConnectionStringBuilder(options.Value.ServerConnection) { Pooling = false, CommandTimeout = LongestLook, Timeout = LongestLook };
        await using var connection = new NpgsqlConnection(own.ToString());
        await connection.OpenAsync(cancellationToken);
        await using var ask = new NpgsqlCommand($"SELECT pg_try_advisory_lock({(long)AdvisoryLock.Lead})", connection);
        await using var look = new NpgsqlCommand("SELECT true", connection);
        while (true)
        {
            if (await (IsLeader ? look : ask).ExecuteScalarAsync(cancellationToken) is true && !IsLeader)
                Begin();
            await Task.Delay(BetweenLooks, cancellationToken);
        }
    }

    private void Begin()
    {
        lock (_gate)
        {
            _term = new CancellationTokenSource();
            _elected.SetResult();
        }

        log.LeadershipAcquired();
    }

    private async Task Resign()
    {
        CancellationTokenSource? term;
        lock (_gate)
        {
            (term, _term) = (_term, null);
            if (term is not null)
                _elected = new(TaskCreationOptions.RunContinuationsAsynchronously);
        }

        if (term is null)
            return;
        await term.CancelAsync();
    }
}
