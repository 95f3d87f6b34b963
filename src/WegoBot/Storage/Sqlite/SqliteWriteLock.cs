using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace WegoBot.Storage;

/// <summary>Lets the write transactions of this process run one after another, in the order of their arrival.</summary>
/// <remarks>
/// <para>
/// Why it exists: SQLite has one writer at a time. Its busy handler is unfair: it only polls, with pauses, and whoever polls first after a
/// commit writes next. While turns follow each other without a pause, retention and notifications would never get the lock.
/// </para>
/// <para>
/// What was measured: beginning the transaction takes 0.2 ms of a commit of 100 turns (bench/notes.md). While a million expired
/// conversations are deleted, which takes 144 s, no person waits longer than 0.53 s for an answer (docs/scale.md, "With many stored
/// conversations").
/// </para>
/// <para>
/// How it fails: a wait ends after <see cref="StorageOptions.LockTimeoutMilliseconds"/>, or after the shorter timeout while the service stops.
/// Then the transaction proceeds without the lock and SQLite decides: it succeeds, or its own busy timeout ends in <c>SQLITE_BUSY</c>, which
/// <see cref="TransientErrors"/> counts as transient. So a lock that is never released delays a write and does not prevent
/// it, and the consistency of the data never depends on it. A cancelled wait throws <see cref="OperationCanceledException"/> and holds
/// nothing. A holder releases the lock when its transaction is committed, when its statement outside a transaction ends, fails or is
/// cancelled, and otherwise when its connection closes. A transaction that cannot begin releases it immediately. The service provider
/// disposes the lock after the hosted services have stopped; later use throws <see cref="ObjectDisposedException"/>.
/// </para>
/// <para>
/// What it must not be used for: mutual exclusion between processes, which SQLite itself ensures; commands that bypass EF Core or that
/// return rows, outside a transaction, because only transactions and non-queries are intercepted; writing with a second context inside a
/// transaction, which would wait for itself until the timeout; and slow work inside a transaction, such as a call to a messenger.
/// </para>
/// </remarks>
public sealed class SqliteWriteLock(IHostApplicationLifetime lifetime) : IDbTransactionInterceptor, IDbCommandInterceptor, IDbConnectionInterceptor, IDisposable
{
    /// <summary>After this wait a transaction proceeds out of order: while the database is unavailable, no transaction waits for the retries of the others.</summary>
    private static readonly TimeSpan Timeout = TimeSpan.FromMilliseconds(StorageOptions.LockTimeoutMilliseconds);

    private static readonly TimeSpan TimeoutWhileStopping = TimeSpan.FromMilliseconds(StorageOptions.LockTimeoutWhileStoppingMilliseconds);

    private readonly SemaphoreSlim _semaphore = new(1, 1);
    private DbConnection? _owner;

    public InterceptionResult<DbTransaction> TransactionStarting(DbConnection connection, TransactionStartingEventData eventData, InterceptionResult<DbTransaction> result)
    {
        SetOwner(_semaphore.Wait(Timeout), connection);
        return BeginTransaction(connection, eventData);
    }

    public async ValueTask<InterceptionResult<DbTransaction>> TransactionStartingAsync(
        DbConnection connection, TransactionStartingEventData eventData, InterceptionResult<DbTransaction> result, CancellationToken cancellationToken = default)
    {
        SetOwner(await Wait(cancellationToken), connection);
        return BeginTransaction(connection, eventData);
    }

    public InterceptionResult<int> NonQueryExecuting(DbCommand command, CommandEventData eventData, InterceptionResult<int> result)
    {
        if (IsOutsideTransaction(command))
            SetOwner(_semaphore.Wait(Timeout), command.Connection);
        return result;
    }

    public async ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        if (IsOutsideTransaction(command))
            SetOwner(await Wait(cancellationToken), command.Connection);
        return result;
    }

    public int NonQueryExecuted(DbCommand command, CommandExecutedEventData eventData, int result)
    {
        ReleaseAfterStatement(command);
        return result;
    }

    public ValueTask<int> NonQueryExecutedAsync(DbCommand command, CommandExecutedEventData eventData, int result, CancellationToken cancellationToken = default)
    {
        ReleaseAfterStatement(command);
        return ValueTask.FromResult(result);
    }

    public void CommandFailed(DbCommand command, CommandErrorEventData eventData) => ReleaseAfterStatement(command);

    public Task CommandFailedAsync(DbCommand command, CommandErrorEventData eventData, CancellationToken cancellationToken = default)
    {
        ReleaseAfterStatement(command);
        return Task.CompletedTask;
    }

    public void CommandCanceled(DbCommand command, CommandEndEventData eventData) => ReleaseAfterStatement(command);

    public Task CommandCanceledAsync(DbCommand command, CommandEndEventData eventData, CancellationToken cancellationToken = default)
    {
        ReleaseAfterStatement(command);
        return Task.CompletedTask;
    }

    public void TransactionCommitted(DbTransaction transaction, TransactionEndEventData eventData) => Release(eventData.Context?.Database.GetDbConnection());

    public Task TransactionCommittedAsync(DbTransaction transaction, TransactionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        TransactionCommitted(transaction, eventData);
        return Task.CompletedTask;
    }

    // A transaction that failed or was abandoned ends when its connection closes.
    public InterceptionResult ConnectionClosing(DbConnection connection, ConnectionEventData eventData, InterceptionResult result) => Closing(connection, result);

    public ValueTask<InterceptionResult> ConnectionClosingAsync(DbConnection connection, ConnectionEventData eventData, InterceptionResult result) =>
        ValueTask.FromResult(Closing(connection, result));

    public void Dispose() => _semaphore.Dispose();

    /// <returns>False after the timeout, which is shortened when the service stops.</returns>
    private async Task<bool> Wait(CancellationToken cancellationToken)
    {
        if (!lifetime.ApplicationStopping.IsCancellationRequested)
        {
            using var linked = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, lifetime.ApplicationStopping);
            try
            {
                return await _semaphore.WaitAsync(Timeout, linked.Token);
            }
            catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
            {
                // The service is stopping: wait for the shorter timeout only.
            }
        }

        return await _semaphore.WaitAsync(TimeoutWhileStopping, cancellationToken);
    }

    /// <summary>Begins the transaction here instead of in EF Core, because EF Core does not report a failed begin to interceptors.</summary>
    private InterceptionResult<DbTransaction> BeginTransaction(DbConnection connection, TransactionStartingEventData eventData)
    {
        try
        {
            return InterceptionResult<DbTransaction>.SuppressWithResult(connection.BeginTransaction(eventData.IsolationLevel));
        }
        catch
        {
            Release(connection);
            throw;
        }
    }

    private void SetOwner(bool isAcquired, DbConnection? connection)
    {
        if (isAcquired)
            _owner = connection;
    }

    private static bool IsOutsideTransaction(DbCommand command) => command.Transaction is null;

    private void ReleaseAfterStatement(DbCommand command)
    {
        if (IsOutsideTransaction(command))
            Release(command.Connection);
    }

    private InterceptionResult Closing(DbConnection connection, InterceptionResult result)
    {
        Release(connection);
        return result;
    }

    private void Release(DbConnection? connection)
    {
        if (connection is not null && Interlocked.CompareExchange(ref _owner, null, connection) == connection)
            _semaphore.Release();
    }
}
