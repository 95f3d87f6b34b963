using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace WegoBot.Storage;

/// <summary>Sets the pragmas of every connection: a commit survives a power cut, and deleted bytes are overwritten.</summary>
public sealed class SqlitePragmaInterceptor(IHostApplicationLifetime lifetime) : DbConnectionInterceptor
{
    /// <summary>The number of pages in the write-ahead log that triggers a checkpoint. A page that changed several times is then copied once, and the disk is flushed less often.</summary>
    private const int CheckpointPages = 8000;

    /// <summary>The page cache in KiB. The inner pages of the indexes of a million conversations fit into it.</summary>
    private const int CacheKibibytes = 16000;

    // busy_timeout comes first, because the other pragmas may have to wait for a lock.
    private static readonly string Pragmas =
        $"PRAGMA busy_timeout={StorageOptions.LockTimeoutMilliseconds}; PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA secure_delete=ON; PRAGMA foreign_keys=ON; "
        + $"PRAGMA wal_autocheckpoint={CheckpointPages}; PRAGMA cache_size=-{CacheKibibytes};";

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
    {
        using var command = connection.CreateCommand();
        command.CommandText = PragmasFor(connection);
        command.ExecuteNonQuery();
    }

    public override async Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = PragmasFor(connection);
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    private string PragmasFor(DbConnection connection)
    {
        if (!lifetime.ApplicationStopping.IsCancellationRequested)
            return Pragmas;
        // The provider's own retries use this timeout. One second is the shortest it accepts other than no limit.
        ((SqliteConnection)connection).DefaultTimeout = 1;
        return $"{Pragmas} PRAGMA busy_timeout={StorageOptions.LockTimeoutWhileStoppingMilliseconds};";
    }
}
