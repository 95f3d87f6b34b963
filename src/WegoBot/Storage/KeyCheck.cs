using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using WegoBot.Privacy;

namespace WegoBot.Storage;

/// <summary>Binds a database to the key that it was made with: with another it is never opened.</summary>
internal static class KeyCheck
{
    /// <exception cref="InvalidSettingException">The key belongs to another database.</exception>
    public static async Task Pass(WegoBotDb db, Keys keys, CancellationToken cancellationToken)
    {
        if (await KnownAnswers(db, cancellationToken) is not { } known)
        {
            await Bind(db, keys, cancellationToken);
            known = await KnownAnswers(db, cancellationToken);
        }

        if (!CryptographicOperations.FixedTimeEquals(known!.Check, keys.Check))
            throw new InvalidSettingException("The key file belongs to another database: put back the key that was made together with this one.");
    }

    private static Task<KeyCheckRow?> KnownAnswers(WegoBotDb db, CancellationToken cancellationToken) => db.KeyChecks.AsNoTracking().SingleOrDefaultAsync(cancellationToken);

    private static async Task Bind(WegoBotDb db, Keys keys, CancellationToken cancellationToken)
    {
        try
        {
            db.KeyChecks.Add(new KeyCheckRow { Id = 1, Check = keys.Check });
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateException failure) when (TransientErrors.IsConflict(failure))
        {
            // Another replica was first; its key counts.
            db.ChangeTracker.Clear();
        }
    }
}
