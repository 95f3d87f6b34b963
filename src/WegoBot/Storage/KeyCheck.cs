using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using WegoBot.Privacy;

namespace WegoBot.Storage;

/// <summary>Binds a database to the key that it was made with: with another it is never opened.</summary>
internal static class KeyCheck
{
    /// <exception cref="UnfitSettingException">The key belongs to another database.</exception>
    public static async Task Pass(WegoBotDb db, Keys keys, CancellationToken stop)
    {
        if (await Known(db, stop) is not { } known)
        {
            await Bind(db, keys, stop);
            known = await Known(db, stop);
        }

        if (!CryptographicOperations.FixedTimeEquals(known!.Check, keys.Check))
            throw new UnfitSettingException("The key file belongs to another database: put back the key that was made together with this one.");
    }

    private static Task<KeyCheckRow?> Known(WegoBotDb db, CancellationToken stop) => db.KeyChecks.AsNoTracking().SingleOrDefaultAsync(stop);

    private static async Task Bind(WegoBotDb db, Keys keys, CancellationToken stop)
    {
        try
        {
            db.KeyChecks.Add(new KeyCheckRow { Id = 1, Check = keys.Check });
            await db.SaveChangesAsync(stop);
        }
        catch (DbUpdateException failure) when (Outage.IsCollision(failure))
        {
            // Another replica was first; its key counts.
            db.ChangeTracker.Clear();
        }
    }
}
