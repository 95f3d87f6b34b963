using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace WegoBot.Storage;

/// <summary>Tells every connection how to keep data: a commit survives a power cut, and what is deleted is overwritten.</summary>
public sealed class SqlitePragmaInterceptor(IHostApplicationLifetime lifetime) : DbConnectionInterceptor
{
    /// <summary>So many pages of the log are moved into the database at once: pages that change again and again are moved once, and the disk is asked seldom.</summary>
    private const int LogPages = 8000;

    /// <summary>The inner pages of a million conversations' indexes have room in it, in KiB.</summary>
    private const int Cache = 16000;

    // busy_timeout stands first: the others may have to wait for a lock themselves.
    private static readonly string Pragmas =
        $"PRAGMA busy_timeout={StorageOptions.LockTimeoutMilliseconds}; PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA secure_delete=ON; PRAGMA foreign_keys=ON; "
        + $"PRAGMA wal_autocheckpoint={LogPages}; PRAGMA cache_size=-{Cache};";

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
    {
        using var command = connection.CreateCommand();
        command.CommandText = Words(connection);
        command.ExecuteNonQuery();
    }

    public override async Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = Words(connection);
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    private string Words(DbConnection connection)
    {
        if (!lifetime.ApplicationStopping.IsCancellationRequested)
            return Pragmas;
        // The shortest that the driver knows, in seconds, for its own tries.
        ((SqliteConnection)connection).DefaultTimeout = 1;
        return $"{Pragmas} PRAGMA busy_timeout={StorageOptions.LockTimeoutWhileStoppingMilliseconds};";
    }
}
