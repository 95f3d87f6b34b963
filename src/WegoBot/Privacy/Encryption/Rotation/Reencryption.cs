using Microsoft.EntityFrameworkCore;
using WegoBot.Storage;

namespace WegoBot.Privacy;

/// <summary>Encrypts everything that an older key encrypted anew under the key in use, in small transactions so that turns can run between them. A kill between two of them loses nothing.</summary>
public sealed class Reencryption(IDbContextFactory<WegoBotDb> databases, ColumnEncryption encryption, Keys keys, SecureDelete secureDelete, TimeProvider clock)
{
    private const int BatchSize = 200;

    /// <summary>The number of values that still need an older key than this version.</summary>
    public static async Task<int> Count(WegoBotDb db, int version, CancellationToken cancellationToken)
    {
        var count = await KeyRingRows.Count(db, version, cancellationToken);
        foreach (var column in EncryptedColumns.UnderKeyFile)
            count += await ColumnReencryption.Of(column).Count(db, version, cancellationToken);
        return count;
    }

    /// <summary>Does all of it once. What another transaction works on meanwhile is left for the next time.</summary>
    public async Task Run(CancellationToken cancellationToken)
    {
        var version = keys.Encryption.InUse.Version;
        await Commit(db => KeyRingRows.Reencrypt(db, encryption, version, cancellationToken), cancellationToken);
        foreach (var column in EncryptedColumns.UnderKeyFile)
        {
            var values = ColumnReencryption.Of(column);
            for (var goesOn = true; goesOn;)
            {
                var startedAt = clock.GetTimestamp();
                await Commit(async db => goesOn = await values.Batch(db, encryption, version, BatchSize, cancellationToken), cancellationToken);
                // Turns wait for the same locks, so the pause gives them as much time as this batch took.
                if (goesOn)
                    await Task.Delay(clock.GetElapsedTime(startedAt), clock, cancellationToken);
            }
        }

        secureDelete.Request();
    }

    private async Task Commit(Func<WegoBotDb, Task> work, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        await work(db);
        await transaction.CommitAsync(cancellationToken);
    }
}
