using System.Data;
using System.Data.Common;
using Microsoft.EntityFrameworkCore;

namespace WegoBot.Storage;

/// <summary>The database as one SQLite file.</summary>
public sealed class SqliteDb(DbContextOptions<SqliteDb> options) : WegoBotDb(options)
{
    /// <summary>Moves the write-ahead log into the database, where deleted bytes are overwritten, and empties it.</summary>
    public override async Task<bool> WipeDeleted(CancellationToken cancellationToken)
    {
        var connection = Database.GetDbConnection();
        await Database.OpenConnectionAsync(cancellationToken);
        await using var command = connection.CreateCommand();
        command.CommandText = "PRAGMA wal_checkpoint(TRUNCATE)";
        await using var answer = await command.ExecuteReaderAsync(CommandBehavior.SingleRow, cancellationToken);
        return await answer.ReadAsync(cancellationToken) && IsComplete(answer);
    }

    /// <remarks>The columns are busy, frames in the log, frames moved: https://sqlite.org/pragma.html#pragma_wal_checkpoint.</remarks>
    private static bool IsComplete(DbDataReader answer) => answer.GetInt64(0) == 0;
}
