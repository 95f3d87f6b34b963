using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using WegoBot.Storage;

namespace WegoBot.Tests.Storage;

/// <summary>The migrations create exactly what the model asks for, on both engines.</summary>
public sealed class MigrationTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("wegobot").FullName;

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_database_made_by_migrations_is_the_one_that_the_model_asks_for(bool isPostgres)
    {
        await using var migrated = NewDb("migrated", isPostgres);
        await using var created = NewDb("created", isPostgres);
        await migrated.Database.MigrateAsync();
        await created.Database.EnsureCreatedAsync();

        var (is_, asked) = (await Schema(migrated, isPostgres), await Schema(created, isPostgres));
        Assert.True(asked.Count > 40, "the comparison sees the schema");
        Assert.Equal(asked, is_);
        await migrated.Database.EnsureDeletedAsync();
        await created.Database.EnsureDeletedAsync();
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task The_model_has_no_change_that_is_not_in_a_migration(bool isPostgres)
    {
        await using var db = NewDb("pending", isPostgres);
        Assert.False(db.Database.HasPendingModelChanges());
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Every_migration_is_found(bool isPostgres)
    {
        await using var db = NewDb("listed", isPostgres);
        var found = typeof(WegoBotDb).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(Migration))).ToList();
        Assert.All(found, type => Assert.NotNull(type.GetCustomAttribute<DbContextAttribute>()));
        Assert.Equal(found.Count(type => type.GetCustomAttribute<DbContextAttribute>()!.ContextType == db.GetType()), db.Database.GetMigrations().Count());
    }

    public void Dispose() => TestFolder.Remove(_folder);

    private WegoBotDb NewDb(string name, bool isPostgres) => isPostgres
        ? new PostgresDb(new DbContextOptionsBuilder<PostgresDb>().UseNpgsql(PostgresServer.Shared.Connection($"{name}_{Environment.ProcessId}") + ";Pooling=False").Options)
        : new SqliteDb(new DbContextOptionsBuilder<SqliteDb>().UseSqlite($"Data Source={Path.Combine(_folder, name)};Pooling=False").Options);

    /// <summary>Every column, index and foreign key, a line each.</summary>
    private static async Task<List<string>> Schema(WegoBotDb db, bool isPostgres)
    {
        var lines = new List<string>();
        foreach (var query in isPostgres ? OfPostgres() : OfSqlite())
            lines.AddRange(await db.Database.SqlQueryRaw<string>(query).ToListAsync());
        return [.. lines.Order(StringComparer.Ordinal)];
    }

    private static string[] OfSqlite()
    {
        const string Tables = "FROM sqlite_master AS t";
        const string Ours = "WHERE t.type = 'table' AND t.name NOT LIKE '\\_\\_EF%' ESCAPE '\\' AND t.name NOT LIKE 'sqlite%'";
        return
        [
            $"SELECT t.name || '.' || c.name || ' ' || c.type || ' notnull=' || c.\"notnull\" || ' key=' || c.pk AS Value {Tables} JOIN pragma_table_info(t.name) AS c {Ours}",
            $"SELECT t.name || ': ' || i.name || ' unique=' || i.\"unique\" || ' ' || k.seqno || ' ' || k.name AS Value {Tables} JOIN pragma_index_list(t.name) AS i JOIN pragma_index_info(i.name) AS k {Ours}",
            $"SELECT t.name || ' -> ' || f.\"table\" || ' ' || f.\"from\" || ' ' || f.on_delete AS Value {Tables} JOIN pragma_foreign_key_list(t.name) AS f {Ours}",
        ];
    }

    private static string[] OfPostgres() =>
    [
        """SELECT table_name || '.' || column_name || ' ' || data_type || ' null=' || is_nullable || ' ' || coalesce(column_default, is_identity) AS "Value" FROM information_schema.columns WHERE table_schema = 'public' AND table_name NOT LIKE '\_\_EF%'""",
        """SELECT indexdef AS "Value" FROM pg_indexes WHERE schemaname = 'public' AND tablename NOT LIKE '\_\_EF%'""",
        """SELECT conrelid::regclass || ' ' || conname || ' ' || pg_get_constraintdef(oid) AS "Value" FROM pg_constraint WHERE connamespace = 'public'::regnamespace AND conrelid::regclass::text NOT LIKE '%\_\_EF%'""",
    ];
}
