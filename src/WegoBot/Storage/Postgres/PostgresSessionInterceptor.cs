using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace WegoBot.Storage;

/// <summary>While the service stops, a connection waits only shortly for another one's lock. Until then it waits as <see cref="StorageOptions"/> says.</summary>
public sealed class PostgresSessionInterceptor(IHostApplicationLifetime lifetime) : DbConnectionInterceptor
{
    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
    {
        if (!lifetime.ApplicationStopping.IsCancellationRequested)
            return;
        using var command = Command(connection);
        command.ExecuteNonQuery();
    }

    public override async Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        if (!lifetime.ApplicationStopping.IsCancellationRequested)
            return;
        await using var command = Command(connection);
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    private static DbCommand Command(DbConnection connection)
    {
        var command = connection.CreateCommand();
        command.CommandText = $"SET lock_timeout = {StorageOptions.LockTimeoutWhileStoppingMilliseconds}";
        return command;
    }
}
