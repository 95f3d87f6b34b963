using Microsoft.EntityFrameworkCore;

namespace WegoBot.Storage;

/// <summary>Hands out the database without saying which engine it is.</summary>
public sealed class SqliteDbs(IDbContextFactory<SqliteDb> databases) : IDbContextFactory<WegoBotDb>
{
    public WegoBotDb CreateDbContext() => databases.CreateDbContext();
}
