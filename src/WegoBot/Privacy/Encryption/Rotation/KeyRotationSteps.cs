using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using WegoBot.Storage;

namespace WegoBot.Privacy;

/// <summary>The service's own steps of a rotation: uses a key once every running copy holds it, and gives an old one up when nothing needs it.</summary>
public sealed class KeyRotationSteps(IDbContextFactory<WegoBotDb> databases, Keys keys, KeyHolders holders, IOptions<PrivacyOptions> options, TimeProvider clock)
{
    /// <summary>How long every copy must have encrypted with the new key before the old one is given up. No transaction that began before lasts so long.</summary>
    public static readonly TimeSpan Grace = TimeSpan.FromMinutes(10);

    private string Path => options.Value.FullKeyPath;

    /// <summary>Takes over the keys that joined the key file.</summary>
    public void ReadFile() => keys.Encryption.Join(KeyFile.Read(Path));

    /// <summary>Encrypts with the newest key that every running copy holds.</summary>
    /// <returns>False when a key is in use that this copy does not hold: it must not go on.</returns>
    public async Task<bool> Choose(CancellationToken cancellationToken)
    {
        await holders.Renew(cancellationToken);
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        // The holders after the keys: a copy that says later what it holds has looked for newer keys after that, and stops.
        var needed = await Needed(db, cancellationToken);
        if (needed.Any(row => !keys.Encryption.Holds(row.Id, row.Check)))
            return false;
        var live = await holders.Live(db, cancellationToken);
        var held = live.Select(row => row.Newest).DefaultIfEmpty(int.MaxValue).Min();
        if (needed.Where(row => row.Id <= held).Select(row => row.Id).DefaultIfEmpty().Max() is var version && version > keys.Encryption.InUse.Version)
        {
            keys.Encryption.Use(version);
            await holders.Renew(cancellationToken);
        }

        return true;
    }

    /// <summary>Whether values may still need an older key than the one in use here, which is the newest.</summary>
    public async Task<bool> HasOlder(CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var needed = await Needed(db, cancellationToken);
        return needed.Count > 1 && needed.Max(row => row.Id) == keys.Encryption.InUse.Version;
    }

    /// <summary>Gives the older keys up, once no value needs them and nobody has used them for <see cref="Grace"/>.</summary>
    /// <returns>The versions that were given up.</returns>
    public async Task<IReadOnlyList<int>> Retire(CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var (version, since) = (keys.Encryption.InUse.Version, clock.GetUtcNow() - Grace);
        var live = await holders.Live(db, cancellationToken);
        if (holders.InUseSince > since || live.Any(row => row.InUse != version || row.InUseSince > since) || await Reencryption.Count(db, version, cancellationToken) > 0)
            return [];
        var older = await db.KeyChecks.Where(row => row.Id != KeyCheckRow.Lookup && row.Id < version && row.RetiredAt == null).ToListAsync(cancellationToken);
        foreach (var row in older)
            row.RetiredAt = clock.GetUtcNow();
        await db.SaveChangesAsync(cancellationToken);
        return [.. older.Select(row => row.Id)];
    }

    /// <summary>Destroys in this machine's key file what was given up for this database, and nothing else.</summary>
    /// <returns>The versions that were destroyed.</returns>
    public async Task<IReadOnlyList<int>> Destroy(CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var retired = await db.KeyChecks.AsNoTracking().Where(row => row.RetiredAt != null).ToListAsync(cancellationToken);
        if (retired.Count == 0)
            return [];
        var held = KeyFile.Read(Path).Encryption;
        // The check tells this database's key from one of the same number that belongs to another.
        int[] destroyed = [.. retired.Where(row => held.TryGetValue(row.Id, out var secret) && CryptographicOperations.FixedTimeEquals(new EncryptionKey(row.Id, secret).Check, row.Check)).Select(row => row.Id)];
        foreach (var version in destroyed)
            KeyFile.Destroy(Path, version);
        foreach (var row in retired.Where(row => keys.Encryption.Holds(row.Id, row.Check)))
            keys.Encryption.Remove(row.Id);
        return destroyed;
    }

    /// <summary>This copy ends: nobody waits for it.</summary>
    public Task Leave(CancellationToken cancellationToken) => holders.Leave(cancellationToken);

    private static async Task<IReadOnlyList<KeyCheckRow>> Needed(WegoBotDb db, CancellationToken cancellationToken) =>
        [.. KeyCheck.Needed(await db.KeyChecks.AsNoTracking().ToListAsync(cancellationToken))];
}
