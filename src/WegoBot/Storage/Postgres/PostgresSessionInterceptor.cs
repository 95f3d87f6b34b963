using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace WegoBot.Storage;

/// <summary>Shortens the lock timeout of connections that are opened while the service stops. Before that, <see cref="StorageOptions"/> sets the timeout.</summary>
public sealed class PostgresSessionInterceptor(IHostApplicationLifetime lifetime) : DbConnectionInterceptor
{
    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
    {
        if (!lifetime.ApplicationStopping.IsCancellationRequested)
            return;
        using var command = SetLockTimeout(connection);
        command.ExecuteNonQuery();
    }

    public override async Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        if (!lifetime.ApplicationStopping.IsCancellationRequested)
            return;
        await using var command = SetLockTimeout(connection);
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    private static DbCommand SetLockTimeout(DbConnection connection)
    {
        var command = connection.CreateCommand();
        command.CommandText = $"SET lock_timeout = {StorageOptions.LockTimeoutWhileStoppingMilliseconds}";
        return command;
    }
}
