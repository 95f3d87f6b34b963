using Microsoft.EntityFrameworkCore;
using WegoBot.Storage;

namespace WegoBot.Privacy;

/// <summary>Tells a key that this process lacks from a damaged value that only names one: every key is registered in the database before a value is encrypted under it.</summary>
public sealed class RegisteredKeys(IDbContextFactory<WegoBotDb> databases)
{
    /// <summary>Whether the database has ever used the key. Asked after the value was read, in a transaction of its own, so that a key which joined meanwhile is seen.</summary>
    /// <param name="version">The version that a value names.</param>
    internal bool Has(int version)
    {
        using var db = databases.CreateDbContext();
        return db.KeyChecks.Any(row => row.Id == version);
    }
}
