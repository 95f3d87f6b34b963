using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using WegoBot.Privacy;

namespace WegoBot.Storage;

/// <summary>Opens the SQLite file that is copied to PostgreSQL. No other process can write to it meanwhile, and a service that still uses it is detected.</summary>
internal static class MigrationSource
{
    private const int Busy = 5;

    /// <summary>Opens the file exclusively, in a transaction, so that all tables are read as of one moment.</summary>
    /// <exception cref="InvalidSettingException">The file is missing, in use, of another version or belongs to another key.</exception>
    public static async Task<SqliteDb> Open(string file, Keys keys, CancellationToken cancellationToken)
    {
        if (!File.Exists(file))
            throw new InvalidSettingException($"There is no database file {file} to move.");
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = file, Mode = SqliteOpenMode.ReadWrite, Pooling = false, DefaultTimeout = 1 }.ToString());
        var db = new SqliteDb(new DbContextOptionsBuilder<SqliteDb>().UseSqlite(connection, contextOwnsConnection: true).Options);
        try
        {
            await db.Database.OpenConnectionAsync(cancellationToken);
            // Exclusive access, which fails while a service uses the file: https://sqlite.org/pragma.html#pragma_locking_mode
            await db.Database.ExecuteSqlAsync($"PRAGMA locking_mode = EXCLUSIVE", cancellationToken);
            await db.Database.BeginTransactionAsync(cancellationToken);
            await NewerDatabase.Refuse(db, file, cancellationToken);
            if ((await db.Database.GetPendingMigrationsAsync(cancellationToken)).Any())
                throw new InvalidSettingException($"The database file {file} comes from an older version: start this version's service with it once, stop it, then move.");
            await KeyCheck.Verify(db, keys, cancellationToken);
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
