using Microsoft.EntityFrameworkCore;

namespace WegoBot.Storage;

/// <summary>Builds EF Core's model on another core while the rest of the service is put together.</summary>
/// <remarks>
/// Why: the first statement needs the model, and building it is a large part of the startup. Measured gain: see bench/notes.md.
/// How it fails: without harm. The database is opened a moment later by the code that reports errors, and it builds what it lacks.
/// </remarks>
internal static class ModelWarmup
{
    private static readonly Lazy<Task> Sqlite = new(() => Task.Run(() =>
    {
        using var db = new SqliteDb(new DbContextOptionsBuilder<SqliteDb>().UseSqlite("Data Source=:memory:").Options);
        return db.Database.GetPendingMigrations().Any();
    }));

    private static readonly Lazy<Task> Postgres = new(() => Task.Run(() =>
    {
        using var db = new PostgresDb(new DbContextOptionsBuilder<PostgresDb>().UseNpgsql("Host=localhost").Options);
        return db.Model.GetEntityTypes().Any();
    }));

    /// <summary>Starts once in a process, for the engine that the settings name.</summary>
    public static void Start(IConfiguration configuration)
    {
        var engine = (configuration.GetSection("Storage").Get<StorageOptions>() ?? new StorageOptions()).Engine;
        _ = engine == StorageEngine.Postgres ? Postgres.Value : Sqlite.Value;
    }
}
