using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace WegoBot.Storage;

/// <summary>Tells every connection how to keep data: a commit survives a power cut, and what is deleted is overwritten.</summary>
public sealed class SqlitePragmas : DbConnectionInterceptor
{
    /// <summary>How long a connection waits for another one's transaction, in milliseconds.</summary>
    public const int BusyTimeout = StorageOptions.LongestLock;

    // busy_timeout stands first: the others may have to wait for a lock themselves.
    private static readonly string Pragmas =
        $"PRAGMA busy_timeout={BusyTimeout}; PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA secure_delete=ON; PRAGMA foreign_keys=ON;";

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
    {
        using var command = connection.CreateCommand();
        command.CommandText = Pragmas;
        command.ExecuteNonQuery();
    }

    public override async Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = Pragmas;
        await command.ExecuteNonQueryAsync(cancellationToken);
    }
}
