using System.Data;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using WegoBot.Privacy;

namespace WegoBot.Storage;

/// <summary>Opens the database for a backup: in one read transaction, so that all tables are as of one moment while others go on writing.</summary>
public sealed class BackupSource(IOptions<StorageOptions> options, IDbContextFactory<WegoBotDb> databases, Keys keys)
{
    /// <exception cref="InvalidSettingException">The database is of an older version, or belongs to another key.</exception>
    internal async Task<WegoBotDb> Open(CancellationToken cancellationToken)
    {
        var db = options.Value.Engine == StorageEngine.Postgres ? await OpenServer(cancellationToken) : OpenFile();
        try
        {
            if ((await db.Database.GetPendingMigrationsAsync(cancellationToken)).Any())
                throw new InvalidSettingException("The database comes from an older version: start the service of this version once, or make the backup with that one.");
            await KeyCheck.Verify(db, keys, cancellationToken);
            return db;
        }
        catch
        {
            await db.DisposeAsync();
            throw;
        }
    }

    private async Task<WegoBotDb> OpenServer(CancellationToken cancellationToken)
    {
        var db = await databases.CreateDbContextAsync(cancellationToken);
        await db.Database.BeginTransactionAsync(IsolationLevel.RepeatableRead, cancellationToken);
        return db;
    }

    /// <summary>A connection of its own, because those of the service take the write lock with each transaction. A deferred transaction never does.</summary>
    private SqliteDb OpenFile()
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder(options.Value.SqliteConnectionString) { Pooling = false }.ToString());
        var db = new SqliteDb(new DbContextOptionsBuilder<SqliteDb>().UseSqlite(connection, contextOwnsConnection: true).Options);
        connection.Open();
        db.Database.UseTransaction(connection.BeginTransaction(deferred: true));
        return db;
    }
}
