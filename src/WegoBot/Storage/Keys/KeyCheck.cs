using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using WegoBot.Privacy;

namespace WegoBot.Storage;

/// <summary>Binds a database to the key file that it was created with. With another one, or with one that lacks a key which rows depend on, it is refused.</summary>
internal static class KeyCheck
{
    /// <summary>Compares the keys with those that the database is bound to. A database without any is bound to these. Then it encrypts with the oldest that is still needed.</summary>
    /// <exception cref="InvalidSettingException">The key file belongs to another database, or is of another time.</exception>
    public static async Task Verify(WegoBotDb db, Keys keys, CancellationToken cancellationToken)
    {
        var stored = await Stored(db, cancellationToken);
        if (stored.Count == 0)
        {
            await Bind(db, keys, cancellationToken);
            stored = await Stored(db, cancellationToken);
        }

        Compare(stored, keys);
        // Another running copy may not hold the newest yet. Once this one runs, it asks them.
        keys.Encryption.Use(Needed(stored).Min(row => row.Id));
    }

    /// <summary>Compares the keys before anything is written to a database that has tables.</summary>
    /// <exception cref="InvalidSettingException">The key file belongs to another database, or is of another time.</exception>
    public static async Task CompareBeforeMigration(WegoBotDb db, Keys keys, CancellationToken cancellationToken)
    {
        if ((await db.Database.GetAppliedMigrationsAsync(cancellationToken)).Any())
            Compare(await Stored(db, cancellationToken), keys);
    }

    /// <summary>Refuses keys that are not those of the database, without writing anything.</summary>
    /// <exception cref="InvalidSettingException">The key file belongs to another database, or is of another time.</exception>
    private static void Compare(List<KeyCheckRow> stored, Keys keys)
    {
        if (stored.Count == 0)
            return;
        if (!Equal(stored.FirstOrDefault(row => row.Id == KeyCheckRow.Lookup)?.Check, keys.Check))
            throw new InvalidSettingException("The key file belongs to another database: put back the key that was made together with this one.");
        foreach (var row in Needed(stored).OrderByDescending(row => row.Id))
            if (keys.Encryption.All.FirstOrDefault(key => key.Version == row.Id) is { } held)
            {
                if (!Equal(row.Check, held.Check))
                    throw new InvalidSettingException($"Key {row.Id} in the key file is not the one of this database: copy the key file from the machine where it was taken into use.");
            }
            else
            {
                throw new InvalidSettingException(row.Id > keys.Encryption.Newest.Version
                    ? $"The key file is older than the database: it lacks key {row.Id}, so copy the newest key file here."
                    : $"The database is older than the key file: it needs key {row.Id}, which was destroyed, so restore a backup with 'restore', or put back a newer copy of the database or the key file of its time.");
            }
    }

    /// <summary>The versions of encryption that rows may depend on.</summary>
    internal static IEnumerable<KeyCheckRow> Needed(IEnumerable<KeyCheckRow> stored) => stored.Where(row => row.Id != KeyCheckRow.Lookup && row.RetiredAt is null);

    private static bool Equal(byte[]? stored, byte[] held) => CryptographicOperations.FixedTimeEquals(stored, held);

    private static Task<List<KeyCheckRow>> Stored(WegoBotDb db, CancellationToken cancellationToken) => db.KeyChecks.AsNoTracking().ToListAsync(cancellationToken);

    private static async Task Bind(WegoBotDb db, Keys keys, CancellationToken cancellationToken)
    {
        try
        {
            db.KeyChecks.Add(new KeyCheckRow { Id = KeyCheckRow.Lookup, Check = keys.Check });
            db.KeyChecks.Add(new KeyCheckRow { Id = keys.Encryption.Newest.Version, Check = keys.Encryption.Newest.Check });
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateException failure) when (TransientErrors.IsConflict(failure))
        {
            // Another replica inserted its keys first. Those are the ones to compare with.
            db.ChangeTracker.Clear();
        }
    }
}
