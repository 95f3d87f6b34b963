using Microsoft.EntityFrameworkCore;
using WegoBot.Storage;

namespace WegoBot.Tests.Storage;

/// <summary>The migrations are written by hand: they must make exactly what the model asks for.</summary>
public sealed class MigrationTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("wegobot").FullName;

    [Fact]
    public async Task A_database_made_by_migrations_is_the_one_that_the_model_asks_for()
    {
        await using var migrated = NewDb("migrated");
        await using var created = NewDb("created");
        await migrated.Database.MigrateAsync();
        await created.Database.EnsureCreatedAsync();

        var (is_, asked) = (await Schema(migrated), await Schema(created));
        Assert.True(asked.Count > 40, "the comparison sees the schema");
        Assert.Equal(asked, is_);
    }

    [Fact]
    public async Task Every_migration_is_found()
    {
        await using var db = NewDb("listed");
        var found = typeof(SqliteDb).Assembly.GetTypes().Count(type => type.IsSubclassOf(typeof(Microsoft.EntityFrameworkCore.Migrations.Migration)));
        Assert.Equal(found, db.Database.GetMigrations().Count());
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private SqliteDb NewDb(string name) =>
        new(new DbContextOptionsBuilder<SqliteDb>().UseSqlite($"Data Source={Path.Combine(_folder, name)};Pooling=False").Options);

    /// <summary>Every column, index and foreign key, a line each.</summary>
    private static async Task<List<string>> Schema(SqliteDb db)
    {
        const string Tables = "FROM sqlite_master AS t";
        const string Ours = "WHERE t.type = 'table' AND t.name NOT LIKE '\\_\\_EF%' ESCAPE '\\' AND t.name NOT LIKE 'sqlite%'";
        string[] queries =
        [
            $"SELECT t.name || '.' || c.name || ' ' || c.type || ' notnull=' || c.\"notnull\" || ' key=' || c.pk AS Value {Tables} JOIN pragma_table_info(t.name) AS c {Ours}",
            $"SELECT t.name || ': ' || i.name || ' unique=' || i.\"unique\" || ' ' || k.seqno || ' ' || k.name AS Value {Tables} JOIN pragma_index_list(t.name) AS i JOIN pragma_index_info(i.name) AS k {Ours}",
            $"SELECT t.name || ' -> ' || f.\"table\" || ' ' || f.\"from\" || ' ' || f.on_delete AS Value {Tables} JOIN pragma_foreign_key_list(t.name) AS f {Ours}",
        ];
        var lines = new List<string>();
        foreach (var query in queries)
            lines.AddRange(await db.Database.SqlQueryRaw<string>(query).ToListAsync());
        return [.. lines.Order(StringComparer.Ordinal)];
    }
}
