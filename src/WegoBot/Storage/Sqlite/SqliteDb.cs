using System.Data;
using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace WegoBot.Storage;

/// <summary>The database as one SQLite file.</summary>
public sealed class SqliteDb : WegoBotDb
{
    public SqliteDb(DbContextOptions<SqliteDb> options)
        : base(options) =>
        // SaveChanges begins a transaction for a single statement too, so that SqliteWriteLock sees it.
        Database.AutoTransactionBehavior = AutoTransactionBehavior.Always;

    /// <summary>One row a statement: there is no network round trip to save, and SQLite looks up each parameter by name among all of the statement.</summary>
    internal override int RowsPerStatement => 1;

    /// <summary>Commits. There is no network on which the reply could be lost.</summary>
    public override Task Commit(IDbContextTransaction transaction)
    {
        ArgumentNullException.ThrowIfNull(transaction);
        return transaction.CommitAsync();
    }

    /// <summary>Only one of several concurrent workers succeeds.</summary>
    public override async Task<bool> Claim(NotificationRow row, DateTimeOffset nextAttemptAt, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(row);
        return await Notifications.Where(same => same.Id == row.Id && same.ReadAt == null && same.Attempts == row.Attempts && same.NextAttemptAt == row.NextAttemptAt)
            .ExecuteUpdateAsync(set => set.SetProperty(same => same.Attempts, row.Attempts + 1).SetProperty(same => same.NextAttemptAt, nextAttemptAt), cancellationToken) == 1;
    }

    /// <summary>A transaction already has the database to itself.</summary>
    public override Task LockAuditLog(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>Checkpoints and truncates the write-ahead log. In the database file deleted bytes are overwritten (<c>secure_delete</c>).</summary>
    protected override async Task<bool> EraseDeletedCore(CancellationToken cancellationToken)
    {
        var connection = Database.GetDbConnection();
        await using var command = connection.CreateCommand();
        command.CommandText = "PRAGMA wal_checkpoint(TRUNCATE)";
        await using var answer = await command.ExecuteReaderAsync(CommandBehavior.SingleRow, cancellationToken);
        return await answer.ReadAsync(cancellationToken) && IsComplete(answer);
    }

    /// <remarks>The columns are busy, frames in the log, frames checkpointed: https://sqlite.org/pragma.html#pragma_wal_checkpoint.</remarks>
    private static bool IsComplete(DbDataReader answer) => answer.GetInt64(0) == 0;
}
