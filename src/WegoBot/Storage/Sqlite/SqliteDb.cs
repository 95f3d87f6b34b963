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
        // A single statement waits its turn as well: see SqliteWriteLock.
        Database.AutoTransactionBehavior = AutoTransactionBehavior.Always;

    /// <summary>A statement costs no way there and back, and its parameters are looked up by name among all that it has.</summary>
    internal override int RowsPerStatement => 1;

    /// <summary>There is no connection on which the answer could be lost.</summary>
    public override Task Commit(IDbContextTransaction transaction)
    {
        ArgumentNullException.ThrowIfNull(transaction);
        return transaction.CommitAsync();
    }

    /// <summary>Only one of several workers gets it.</summary>
    public override async Task<bool> Claim(NotificationRow row, DateTimeOffset nextAttemptAt, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(row);
        return await Notifications.Where(same => same.Id == row.Id && same.ReadAt == null && same.Attempts == row.Attempts && same.NextAttemptAt == row.NextAttemptAt)
            .ExecuteUpdateAsync(set => set.SetProperty(same => same.Attempts, row.Attempts + 1).SetProperty(same => same.NextAttemptAt, nextAttemptAt), cancellationToken) == 1;
    }

    /// <summary>Moves the write-ahead log into the database, where deleted bytes are overwritten, and empties it.</summary>
    protected override async Task<bool> EraseDeletedCore(CancellationToken cancellationToken)
    {
        var connection = Database.GetDbConnection();
        await using var command = connection.CreateCommand();
        command.CommandText = "PRAGMA wal_checkpoint(TRUNCATE)";
        await using var answer = await command.ExecuteReaderAsync(CommandBehavior.SingleRow, cancellationToken);
        return await answer.ReadAsync(cancellationToken) && IsComplete(answer);
    }

    /// <remarks>The columns are busy, frames in the log, frames moved: https://sqlite.org/pragma.html#pragma_wal_checkpoint.</remarks>
    private static bool IsComplete(DbDataReader answer) => answer.GetInt64(0) == 0;
}
