using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace WegoBot.Storage;

/// <summary>The database on a PostgreSQL server, which replicas share.</summary>
public sealed class PostgresDb(DbContextOptions<PostgresDb> options) : WegoBotDb(options)
{
    private const int MaxAttempts = 20;
    private const string AuditLockTimeout = "10s";

    private static readonly TimeSpan OlderTransactionsInterval = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan CommitStatusInterval = TimeSpan.FromMilliseconds(250);

    /// <summary>Each statement costs a network round trip.</summary>
    internal override int RowsPerStatement => 16;

    /// <summary>Commits. When the reply is lost, queries the state of the transaction by its id, so that a commit is neither repeated nor taken for failed.</summary>
    public override async Task Commit(IDbContextTransaction transaction)
    {
        ArgumentNullException.ThrowIfNull(transaction);
        var transactionId = await Database.SqlQuery<string?>($"""SELECT pg_current_xact_id_if_assigned()::text AS "Value" """).SingleAsync();
        try
        {
            await transaction.CommitAsync();
        }
        catch (Exception failure) when (transactionId is not null && TransientErrors.IsTransient(failure))
        {
            if (!await WasCommitted(transaction, transactionId))
                throw;
        }
    }

    /// <summary>Only one of several concurrent workers succeeds. The others do not wait.</summary>
    public override async Task<bool> Claim(NotificationRow row, DateTimeOffset nextAttemptAt, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(row);
        var (known, next) = (row.NextAttemptAt.ToUnixTimeSeconds(), nextAttemptAt.ToUnixTimeSeconds());
        return await Database.ExecuteSqlAsync($"""
            UPDATE "Notifications" SET "Attempts" = "Attempts" + 1, "NextAttemptAt" = {next} WHERE "Id" = (
                SELECT "Id" FROM "Notifications" WHERE "Id" = {row.Id} AND "ReadAt" IS NULL AND "Attempts" = {row.Attempts} AND "NextAttemptAt" = {known} FOR UPDATE SKIP LOCKED)
            """, cancellationToken) == 1;
    }

    /// <summary>Each transaction holds the lock for one commit only, so that many of them are waited for and not one that hangs.</summary>
    public override Task LockAuditLog(CancellationToken cancellationToken) =>
        Database.ExecuteSqlAsync($"SELECT set_config('lock_timeout', {AuditLockTimeout}, true), pg_advisory_xact_lock({(long)AdvisoryLock.Audit})", cancellationToken);

    /// <summary>Removes deleted rows from the tables (<c>VACUUM</c>), once no older transaction can still see them.</summary>
    protected override async Task<bool> EraseDeletedCore(CancellationToken cancellationToken)
    {
        if (!await Database.SqlQuery<bool>($"""SELECT pg_try_advisory_lock({(long)AdvisoryLock.SecureDelete}) AS "Value" """).SingleAsync(cancellationToken))
            return false;
        try
        {
            if (!await WaitForOlderTransactions(cancellationToken))
                return false;
            Database.SetCommandTimeout(TimeSpan.FromMinutes(10));
            // As slowly as the server's autovacuum by default, so that turns are not delayed.
            await Database.ExecuteSqlAsync($"SET vacuum_cost_delay = '2ms'", cancellationToken);
            await Database.ExecuteSqlAsync($"""VACUUM "Conversations", "Referrals", "Votes", "Ballots" """, cancellationToken);
            return true;
        }
        finally
        {
            await Database.ExecuteSqlAsync($"SELECT pg_advisory_unlock({(long)AdvisoryLock.SecureDelete})", CancellationToken.None);
        }
    }

    /// <summary>Waits up to two seconds for transactions that began earlier and may still see deleted rows. Returns false when some are still running.</summary>
    private async Task<bool> WaitForOlderTransactions(CancellationToken cancellationToken)
    {
        var now = await Database.SqlQuery<string>($"""SELECT pg_current_xact_id()::xid::text AS "Value" """).SingleAsync(cancellationToken);
        for (var attempt = 0; attempt < MaxAttempts; attempt++)
        {
            var older = await Database.SqlQuery<long>($"""
                SELECT count(*) AS "Value" FROM pg_stat_activity
                WHERE datname = current_database() AND pid <> pg_backend_pid() AND backend_type = 'client backend' AND age(backend_xmin) > age({now}::xid)
                """).SingleAsync(cancellationToken);
            if (older == 0)
                return true;
            await Task.Delay(OlderTransactionsInterval, cancellationToken);
        }

        return false;
    }

    /// <summary>Queries the state of the transaction on a new connection until the server knows it. The server may still be working on the old one.</summary>
    private async Task<bool> WasCommitted(IDbContextTransaction transaction, string transactionId)
    {
        await transaction.DisposeAsync();
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                await Database.CloseConnectionAsync();
                var status = await Database.SqlQuery<string?>($"""SELECT pg_xact_status({transactionId}::xid8) AS "Value" """).SingleAsync();
                if (status != "in progress")
                    return status == "committed";
            }
            catch (Exception failure) when (TransientErrors.IsTransient(failure) && attempt < MaxAttempts)
            {
                // The server is not available again yet.
            }

            if (attempt >= MaxAttempts)
                return false;
            await Task.Delay(CommitStatusInterval);
        }
    }
}
