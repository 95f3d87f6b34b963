using Microsoft.Extensions.Options;
using Npgsql;

namespace WegoBot.Storage;

/// <summary>
/// Elects the replica that does what only one may do. With SQLite this process always leads. With PostgreSQL the replica leads that
/// holds an advisory lock on a dedicated connection. When it loses the connection it stops leading immediately, and another replica
/// leads within ten seconds.
/// </summary>
public sealed class LeaderElection(IOptions<StorageOptions> options, ILogger<LeaderElection> log) : BackgroundService
{
    internal static readonly TimeSpan CheckInterval = TimeSpan.FromSeconds(2);

    /// <summary>Of a check. Together with the interval it is less than the server takes to end the session of a machine that vanished.</summary>
    internal const int TimeoutSeconds = 2;

    private readonly Lock _gate = new();
    private TaskCompletionSource _elected = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private CancellationTokenSource? _term;

    /// <summary>The system's and not an injected one: the server measures its timeouts in real time, and two replicas must never lead together.</summary>
    internal TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>Whether other replicas can exist. Then a screen that looks unsent may be on its way from another replica.</summary>
    public bool HasReplicas { get; } = options.Value.Engine == StorageEngine.Postgres;

    public bool IsLeader
    {
        get
        {
            lock (_gate)
                return !HasReplicas || _term is not null;
        }
    }

    /// <summary>Waits until this process leads.</summary>
    /// <returns>A token that is cancelled when this process stops leading.</returns>
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
                await HoldLock(stoppingToken);
            }
            catch (Exception failure) when (!stoppingToken.IsCancellationRequested)
            {
                log.LeadershipUnknown(failure);
            }
            finally
            {
                await Resign();
            }

            await Task.Delay(CheckInterval, Clock, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    /// <summary>Tries to take the lock. Once it is held, checks the connection at every interval. Throws when a check fails.</summary>
    private async Task HoldLock(CancellationToken cancellationToken)
    {
        // Not pooled: a connection returned to the pool would keep the lock.
        var dedicated = new NpgsqlConnectionStringBuilder(options.Value.PostgresConnectionString) { Pooling = false, CommandTimeout = TimeoutSeconds, Timeout = TimeoutSeconds };
        await using var connection = new NpgsqlConnection(dedicated.ToString());
        await connection.OpenAsync(cancellationToken);
        await using var tryLock = new NpgsqlCommand($"SELECT pg_try_advisory_lock({(long)AdvisoryLock.Leader})", connection);
        await using var check = new NpgsqlCommand("SELECT true", connection);
        while (true)
        {
            if (await (IsLeader ? check : tryLock).ExecuteScalarAsync(cancellationToken) is true && !IsLeader)
                BecomeLeader();
            await Task.Delay(CheckInterval, Clock, cancellationToken);
        }
    }

    private void BecomeLeader()
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
