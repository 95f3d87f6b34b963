using Microsoft.EntityFrameworkCore;

namespace WegoBot.Storage;

/// <summary>Creates contexts of one engine as <see cref="WegoBotDb"/>, so that callers do not depend on the engine.</summary>
internal sealed class DbContextFactoryAdapter<TDb>(IDbContextFactory<TDb> databases) : IDbContextFactory<WegoBotDb>
    where TDb : WegoBotDb
{
    public WegoBotDb CreateDbContext() => databases.CreateDbContext();
}
