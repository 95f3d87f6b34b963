using System.Security.Cryptography;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using WegoBot.Privacy;

namespace WegoBot.Storage;

/// <summary>Makes the database ready at start, and refuses one whose key is missing or another.</summary>
public sealed class DatabaseFile(IDbContextFactory<WegoBotDb> databases, IOptions<StorageOptions> options, IServiceProvider services)
{
    // https://sqlite.org/rescode.html
    private const int Damaged = 11;
    private const int NotADatabase = 26;

    /// <exception cref="UnfitSettingException">The key does not belong to the database, or a file cannot be used.</exception>
    public async Task Prepare(CancellationToken stop)
    {
        var path = options.Value.FullPath;
        try
        {
            // The key comes first: an existing database must never get a new one.
            var keys = services.GetRequiredService<Keys>();
            Make(path);
            await using var db = await databases.CreateDbContextAsync(stop);
            await Migrate(db, stop);
            await CheckKey(db, keys, stop);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException || Outage.Is(failure))
        {
            throw new UnfitSettingException($"The database {path} or its key cannot be read and written: check the folder, its rights and the free space.");
        }
        catch (SqliteException failure) when (failure.SqliteErrorCode is NotADatabase or Damaged)
        {
            throw new UnfitSettingException($"The file {path} is not a database, or is damaged: name another with ConnectionStrings:WegoBot, or put back a copy.");
        }
    }

    private static void Make(string path)
    {
        if (File.Exists(path))
            return;
        KeyFile.MakeFolder(path);
        KeyFile.NewPrivateFile(path).Dispose();
    }

    private static async Task Migrate(WegoBotDb db, CancellationToken stop)
    {
        if (!(await db.Database.GetPendingMigrationsAsync(stop)).Any())
            return;
        // EF Core's lock on SQLite is a row, and one left by a crash would be waited for without end:
        // https://learn.microsoft.com/ef/core/providers/sqlite/limitations#concurrent-migrations-protection
        if (await db.Database.SqlQuery<int>($"SELECT count(*) AS Value FROM sqlite_master WHERE name = '__EFMigrationsLock'").SingleAsync(stop) > 0)
            await db.Database.ExecuteSqlAsync($"DELETE FROM __EFMigrationsLock WHERE Timestamp < datetime('now', '-1 minute')", stop);
        await db.Database.MigrateAsync(stop);
    }

    private static async Task CheckKey(WegoBotDb db, Keys keys, CancellationToken stop)
    {
        var known = await db.KeyChecks.SingleOrDefaultAsync(stop);
        if (known is not null && !CryptographicOperations.FixedTimeEquals(known.Check, keys.Check))
            throw new UnfitSettingException("The key file belongs to another database: put back the key that was made together with this one.");
        if (known is not null)
            return;
        db.KeyChecks.Add(new KeyCheckRow { Id = 1, Check = keys.Check });
        await db.SaveChangesAsync(stop);
    }
}
