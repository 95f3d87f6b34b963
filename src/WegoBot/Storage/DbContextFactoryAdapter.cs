using Microsoft.EntityFrameworkCore;

namespace WegoBot.Storage;

/// <summary>Hands out the database without saying which engine it is.</summary>
internal sealed class DbContextFactoryAdapter<TDb>(IDbContextFactory<TDb> databases) : IDbContextFactory<WegoBotDb>
    where TDb : WegoBotDb
{
    public WegoBotDb CreateDbContext() => databases.CreateDbContext();
}
