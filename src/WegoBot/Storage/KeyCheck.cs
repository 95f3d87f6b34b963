using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using WegoBot.Privacy;

namespace WegoBot.Storage;

/// <summary>Binds a database to the key that it was created with. With another key it is refused.</summary>
internal static class KeyCheck
{
    /// <summary>Compares the key with the one that the database is bound to. A database without one is bound to this key.</summary>
    /// <exception cref="InvalidSettingException">The key belongs to another database.</exception>
    public static async Task Verify(WegoBotDb db, Keys keys, CancellationToken cancellationToken)
    {
        if (await Find(db, cancellationToken) is not { } stored)
        {
            await Bind(db, keys, cancellationToken);
            stored = await Find(db, cancellationToken);
        }

        if (!CryptographicOperations.FixedTimeEquals(stored!.Check, keys.Check))
            throw new InvalidSettingException("The key file belongs to another database: put back the key that was made together with this one.");
    }

    private static Task<KeyCheckRow?> Find(WegoBotDb db, CancellationToken cancellationToken) => db.KeyChecks.AsNoTracking().SingleOrDefaultAsync(cancellationToken);

    private static async Task Bind(WegoBotDb db, Keys keys, CancellationToken cancellationToken)
    {
        try
        {
            db.KeyChecks.Add(new KeyCheckRow { Id = 1, Check = keys.Check });
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateException failure) when (TransientErrors.IsConflict(failure))
        {
            // Another replica inserted its key first. That key is the one to compare with.
            db.ChangeTracker.Clear();
        }
    }
}
