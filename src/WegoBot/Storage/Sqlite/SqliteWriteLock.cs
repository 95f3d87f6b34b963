using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace WegoBot.Storage;

/// <summary>
/// Lets the transactions of this process write in the order in which they came. SQLite has one writer at a time, and whoever waits for it
/// there only looks again from time to time: where turns never end, letting go and telling staff would never get theirs.
/// </summary>
public sealed class SqliteWriteLock(IHostApplicationLifetime lifetime) : IDbTransactionInterceptor, IDbCommandInterceptor, IDbConnectionInterceptor, IDisposable
{
    /// <summary>Who has waited so long tries it out of order: while the database is out of reach nobody waits for the others' tries.</summary>
    private static readonly TimeSpan LongestWait = TimeSpan.FromMilliseconds(StorageOptions.LockTimeoutMilliseconds);

    private static readonly TimeSpan LongestWaitAtTheEnd = TimeSpan.FromMilliseconds(StorageOptions.LockTimeoutWhileStoppingMilliseconds);

    private readonly SemaphoreSlim _free = new(1, 1);
    private DbConnection? _writer;

    public InterceptionResult<DbTransaction> TransactionStarting(DbConnection connection, TransactionStartingEventData eventData, InterceptionResult<DbTransaction> result)
    {
        Own(_free.Wait(LongestWait), connection);
        return Begin(connection, eventData);
    }

    public async ValueTask<InterceptionResult<DbTransaction>> TransactionStartingAsync(
        DbConnection connection, TransactionStartingEventData eventData, InterceptionResult<DbTransaction> result, CancellationToken cancellationToken = default)
    {
        Own(await Turn(cancellationToken), connection);
        return Begin(connection, eventData);
    }

    public InterceptionResult<int> NonQueryExecuting(DbCommand command, CommandEventData eventData, InterceptionResult<int> result)
    {
        if (IsAlone(command))
            Own(_free.Wait(LongestWait), command.Connection);
        return result;
    }

    public async ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        if (IsAlone(command))
            Own(await Turn(cancellationToken), command.Connection);
        return result;
    }

    public int NonQueryExecuted(DbCommand command, CommandExecutedEventData eventData, int result)
    {
        EndAlone(command);
        return result;
    }

    public ValueTask<int> NonQueryExecutedAsync(DbCommand command, CommandExecutedEventData eventData, int result, CancellationToken cancellationToken = default)
    {
        EndAlone(command);
        return ValueTask.FromResult(result);
    }

    public void CommandFailed(DbCommand command, CommandErrorEventData eventData) => EndAlone(command);

    public Task CommandFailedAsync(DbCommand command, CommandErrorEventData eventData, CancellationToken cancellationToken = default)
    {
        EndAlone(command);
        return Task.CompletedTask;
    }

    public void CommandCanceled(DbCommand command, CommandEndEventData eventData) => EndAlone(command);

    public Task CommandCanceledAsync(DbCommand command, CommandEndEventData eventData, CancellationToken cancellationToken = default)
    {
        EndAlone(command);
        return Task.CompletedTask;
    }

    public void TransactionCommitted(DbTransaction transaction, TransactionEndEventData eventData) => End(eventData.Context?.Database.GetDbConnection());

    public Task TransactionCommittedAsync(DbTransaction transaction, TransactionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        TransactionCommitted(transaction, eventData);
        return Task.CompletedTask;
    }

    // A transaction that failed or was only left ends with its connection.
    public InterceptionResult ConnectionClosing(DbConnection connection, ConnectionEventData eventData, InterceptionResult result) => Closing(connection, result);

    public ValueTask<InterceptionResult> ConnectionClosingAsync(DbConnection connection, ConnectionEventData eventData, InterceptionResult result) =>
        ValueTask.FromResult(Closing(connection, result));

    public void Dispose() => _free.Dispose();

    /// <returns>False after the longest wait, which a stop of the service cuts short.</returns>
    private async Task<bool> Turn(CancellationToken cancellationToken)
    {
        if (!lifetime.ApplicationStopping.IsCancellationRequested)
        {
            using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, lifetime.ApplicationStopping);
            try
            {
                return await _free.WaitAsync(LongestWait, either.Token);
            }
            catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
            {
                // What is left of the wait is short.
            }
        }

        return await _free.WaitAsync(LongestWaitAtTheEnd, cancellationToken);
    }

    /// <summary>Begins here and not where it was asked for, since a beginning that fails is told to nobody there.</summary>
    private InterceptionResult<DbTransaction> Begin(DbConnection connection, TransactionStartingEventData eventData)
    {
        try
        {
            return InterceptionResult<DbTransaction>.SuppressWithResult(connection.BeginTransaction(eventData.IsolationLevel));
        }
        catch
        {
            End(connection);
            throw;
        }
    }

    private void Own(bool isOurs, DbConnection? connection)
    {
        if (isOurs)
            _writer = connection;
    }

    private static bool IsAlone(DbCommand command) => command.Transaction is null;

    private void EndAlone(DbCommand command)
    {
        if (IsAlone(command))
            End(command.Connection);
    }

    private InterceptionResult Closing(DbConnection connection, InterceptionResult result)
    {
        End(connection);
        return result;
    }

    private void End(DbConnection? connection)
    {
        if (connection is not null && Interlocked.CompareExchange(ref _writer, null, connection) == connection)
            _free.Release();
    }
}
