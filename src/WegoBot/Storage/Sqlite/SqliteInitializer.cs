using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using WegoBot.Privacy;

namespace WegoBot.Storage;

/// <summary>Prepares the SQLite file: creates it at the first startup, readable by its owner only, and migrates it.</summary>
public sealed class SqliteInitializer(IDbContextFactory<SqliteDb> databases, IOptions<StorageOptions> options, IServiceProvider services) : IDatabaseInitializer
{
    // https://sqlite.org/rescode.html
    private const int Corrupt = 11;
    private const int NotADatabase = 26;

    public string Name => options.Value.FullPath;

    public bool IsInUse() => File.Exists(Name);

    public async Task Prepare(CancellationToken cancellationToken)
    {
        try
        {
            // The key is loaded before the file is created: an existing database must never get a new key.
            var keys = services.GetRequiredService<Keys>();
            CreateFile(Name);
            await using var db = await databases.CreateDbContextAsync(cancellationToken);
            await NewerDatabase.Refuse(db, Name, cancellationToken);
            await Migrate(db, keys, cancellationToken);
            await KeyCheck.Verify(db, keys, cancellationToken);
            await SqliteAuditGuard.Ensure(db, cancellationToken);
            await ForgottenTriggers.Ensure(db, cancellationToken);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException || TransientErrors.IsTransient(failure))
        {
            throw new InvalidSettingException($"The database {Name} or its key cannot be read and written: check the folder, its rights and the free space.");
        }
        catch (SqliteException failure) when (failure.SqliteErrorCode is NotADatabase or Corrupt)
        {
            throw new InvalidSettingException($"The file {Name} is not a database, or is damaged: name another with ConnectionStrings:WegoBot, or put back a copy.");
        }
    }

    public Task Discard()
    {
        SqliteConnection.ClearAllPools();
        foreach (var file in new[] { Name, Name + "-wal", Name + "-shm" })
            File.Delete(file);
        return Task.CompletedTask;
    }

    private static void CreateFile(string path)
    {
        if (File.Exists(path))
            return;
        KeyFile.CreateParentFolder(path);
        KeyFile.CreatePrivateFile(path).Dispose();
    }

    private static async Task Migrate(SqliteDb db, Keys keys, CancellationToken cancellationToken)
    {
        if (!(await db.Database.GetPendingMigrationsAsync(cancellationToken)).Any())
            return;
        await KeyCheck.CompareBeforeMigration(db, keys, cancellationToken);
        // EF Core's migration lock on SQLite is a row. A row left by a crash would block every later migration without a timeout:
        // https://learn.microsoft.com/ef/core/providers/sqlite/limitations#concurrent-migrations-protection
        if (await db.Database.SqlQuery<int>($"SELECT count(*) AS Value FROM sqlite_master WHERE name = '__EFMigrationsLock'").SingleAsync(cancellationToken) > 0)
            await db.Database.ExecuteSqlAsync($"DELETE FROM __EFMigrationsLock WHERE Timestamp < datetime('now', '-1 minute')", cancellationToken);
        await db.Database.MigrateAsync(cancellationToken);
    }
}
