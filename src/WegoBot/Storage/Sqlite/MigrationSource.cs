using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using WegoBot.Privacy;

namespace WegoBot.Storage;

/// <summary>SQLite's file while it is moved elsewhere: nobody else can write to it, and a service that still runs on it is noticed.</summary>
internal static class MigrationSource
{
    private const int Busy = 5;

    /// <summary>Opens it for reading all of it as it stands at one moment.</summary>
    /// <exception cref="InvalidSettingException">It is missing, in use, too old or not this key's.</exception>
    public static async Task<SqliteDb> Open(string file, Keys keys, CancellationToken cancellationToken)
    {
        if (!File.Exists(file))
            throw new InvalidSettingException($"There is no database file {file} to move.");
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = file, Mode = SqliteOpenMode.ReadWrite, Pooling = false, DefaultTimeout = 1 }.ToString());
        var db = new SqliteDb(new DbContextOptionsBuilder<SqliteDb>().UseSqlite(connection, contextOwnsConnection: true).Options);
        try
        {
            await db.Database.OpenConnectionAsync(cancellationToken);
            // Alone on the file, which a service that runs with it does not allow: https://sqlite.org/pragma.html#pragma_locking_mode
            await db.Database.ExecuteSqlAsync($"PRAGMA locking_mode = EXCLUSIVE", cancellationToken);
            await db.Database.BeginTransactionAsync(cancellationToken);
            if ((await db.Database.GetPendingMigrationsAsync(cancellationToken)).Any())
                throw new InvalidSettingException($"The database file {file} is of an older version: start and stop this version's service with it once, then move.");
            await KeyCheck.Pass(db, keys, cancellationToken);
            return db;
        }
        catch (SqliteException failure)
        {
            await db.DisposeAsync();
            throw new InvalidSettingException(failure.SqliteErrorCode == Busy
                ? $"The database file {file} is in use: stop the service before you move it."
                : $"The file {file} cannot be read as a database.");
        }
        catch
        {
            await db.DisposeAsync();
            throw;
        }
    }
}
