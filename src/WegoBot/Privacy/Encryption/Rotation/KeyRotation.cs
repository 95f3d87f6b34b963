using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using WegoBot.Storage;

namespace WegoBot.Privacy;

/// <summary>The operator's steps of a rotation: a new key joins the key file, and is taken into use once every running copy holds it.</summary>
public sealed class KeyRotation(IDbContextFactory<WegoBotDb> databases, KeyHolders holders, RandomNumberGenerator random, IOptions<PrivacyOptions> options)
{
    private string Path => options.Value.FullKeyPath;

    /// <summary>Adds a key to the key file. Nothing is encrypted with it yet.</summary>
    /// <returns>Its version.</returns>
    /// <exception cref="InvalidSettingException">One that was added before is not in use yet.</exception>
    public async Task<int> Add(CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var (secrets, inUse) = (KeyFile.Read(Path), await Newest(db, cancellationToken));
        if (secrets.Newest > inUse)
            throw new InvalidSettingException($"Key {secrets.Newest} in the key file is not in use yet: copy the key file to every machine, then 'rotate-key use'.");
        try
        {
            return KeyFile.Add(Path, random);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new InvalidSettingException($"The key file {Path} cannot be written: check its rights, those of its folder and the free space.");
        }
    }

    /// <summary>Takes the newest key of the key file into use. From then on the running copies encrypt with it.</summary>
    /// <returns>Its version.</returns>
    /// <exception cref="InvalidSettingException">There is none, or a running copy does not hold it.</exception>
    public async Task<int> Use(CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var secrets = KeyFile.Read(Path);
        var key = new EncryptionKey(secrets.Newest, secrets.Encryption[secrets.Newest]);
        if (await Newest(db, cancellationToken) >= key.Version)
            throw new InvalidSettingException("Every key of the key file is in use: make a new one with 'rotate-key add'.");
        var live = await holders.Live(db, cancellationToken);
        if (live.Count(row => row.Newest != key.Version || !CryptographicOperations.FixedTimeEquals(row.Check, key.Check)) is > 0 and var without)
            throw new InvalidSettingException($"Key {key.Version} is not on every machine: {without} of {live.Count} running copies do not hold it, so copy the key file there and wait a minute. One that was killed counts for {KeyHolders.Lease.TotalMinutes:0} minutes.");
        db.KeyChecks.Add(new KeyCheckRow { Id = key.Version, Check = key.Check });
        await db.SaveChangesAsync(cancellationToken);
        return key.Version;
    }

    /// <summary>How far the last rotation is.</summary>
    public async Task<KeyRotationStatus> Status(CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var (secrets, stored, live) = (KeyFile.Read(Path), await db.KeyChecks.AsNoTracking().ToListAsync(cancellationToken), await holders.Live(db, cancellationToken));
        var needed = KeyCheck.Needed(stored).Select(row => row.Id).Order().ToList();
        return new KeyRotationStatus(
            needed[^1],
            secrets.Newest > needed[^1] ? secrets.Newest : null,
            [.. needed[..^1]],
            await Reencryption.Count(db, needed[^1], cancellationToken),
            live.Count,
            live.Count(row => row.Newest >= secrets.Newest),
            live.Count(row => row.InUse == needed[^1]),
            [.. stored.Where(row => row.RetiredAt is not null && secrets.Encryption.ContainsKey(row.Id)).Select(row => row.Id)]);
    }

    private static Task<int> Newest(WegoBotDb db, CancellationToken cancellationToken) => db.KeyChecks.MaxAsync(row => row.Id, cancellationToken);
}

/// <summary>How far a rotation is.</summary>
/// <param name="InUse">The version that values are encrypted with.</param>
/// <param name="Waiting">The version in the key file that is not in use yet; null for none.</param>
/// <param name="Needed">The older versions that values may still need.</param>
/// <param name="Values">How many values need an older version.</param>
/// <param name="Copies">How many copies of the service run on the same PostgreSQL database; with SQLite none is counted.</param>
/// <param name="Holding">How many of them hold the newest key of this key file.</param>
/// <param name="Using">How many of them encrypt with the version in use.</param>
/// <param name="ToDestroy">The versions that nothing needs and that are still in this key file.</param>
public sealed record KeyRotationStatus(int InUse, int? Waiting, IReadOnlyList<int> Needed, int Values, int Copies, int Holding, int Using, IReadOnlyList<int> ToDestroy);
