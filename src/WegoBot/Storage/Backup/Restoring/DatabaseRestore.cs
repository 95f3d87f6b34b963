using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using WegoBot.Privacy;

namespace WegoBot.Storage;

/// <summary>Restores a backup into an empty database of either engine: everything is checked before anything is written, and all is written in one transaction.</summary>
/// <remarks>The key file comes out of the backup, so nothing that needs it may be asked for before.</remarks>
public sealed class DatabaseRestore(IDbContextFactory<WegoBotDb> databases, IDatabaseInitializer database, IOptions<PrivacyOptions> options, IServiceProvider services, TimeProvider clock)
{
    private const int BatchSize = 500;
    private const int RetentionBatchSize = 200;

    /// <param name="wanted">What to restore.</param>
    /// <param name="progress">Called while a large table is written, with its name and the number of rows so far.</param>
    /// <param name="cancellationToken">Cancels the restore. Nothing is written then.</param>
    /// <exception cref="InvalidSettingException">Something keeps the backup from being restored. Nothing is changed.</exception>
    public async Task<RestoreResult> Run(RestoreRequest wanted, Func<string, int, Task> progress, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(wanted);
        var file = BackupFile.Open(wanted.File);
        using var key = BackupKey.Parse(wanted.BackupKey) ?? throw new InvalidSettingException("The backup key has a slip: it is nine groups of four letters and digits. Compare it with the sheet.");
        var tables = await Tables(file, wanted.File, cancellationToken);
        var (secrets, inBackup) = await Check(file, key, tables);
        var (list, hashes) = (RestoreList.Of(wanted.Lists, options.Value.FullForgottenPath), new ForgottenHashes(secrets.Forgotten));
        CheckAge(file, wanted);
        if (!wanted.WithoutList && !list.GoesOnFrom(file.Header, hashes))
            throw new InvalidSettingException("The list of what was forgotten does not go on from this backup, so that what was forgotten since would come back: name the newest copy of it with --forgotten.");
        if (database.IsInUse())
            throw new InvalidSettingException($"There is a database {database.Name} already: move it aside, or name a new one with ConnectionStrings:WegoBot.");
        var restored = new Restored(file, key, tables, new RestoreFilter(tables, list.After(inBackup, hashes)), progress);
        var (aside, head) = await Write(restored, secrets, file.Header.MadeAt, cancellationToken);
        ForgottenFile.Append(options.Value.FullForgottenPath, list.Entries);
        // The next backup goes to the same key, from this machine too.
        if (!File.Exists(options.Value.FullBackupKeyPath))
            BackupKeyFile.Create(options.Value.FullBackupKeyPath, key);
        return new RestoreResult(restored.Rows, restored.Filter.Forgotten, file.Header.MadeAt, list.Until, head, aside);
    }

    private async Task<IReadOnlyList<BackupTable>> Tables(BackupFile file, string name, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var (own, made) = (BackupSchema.Of(db), file.Header.Schema);
        if (made.Migrations > own.Migrations)
            throw new InvalidSettingException($"The backup {name} was made by a newer version of WegoBot: restore it with that version.");
        if (made != own)
            throw new InvalidSettingException($"The backup {name} was made by another version of WegoBot: restore it with the version that made it, and then start this one.");
        return BackupTables.Of(db.Model);
    }

    private void CheckAge(BackupFile file, RestoreRequest wanted)
    {
        if (!wanted.WithoutList && clock.GetUtcNow() - file.Header.MadeAt > ForgottenList.Kept)
            throw new InvalidSettingException($"The backup {wanted.File} is older than {ForgottenList.Kept.Days} days, and no list goes back so far: what was forgotten since would come back.");
    }

    /// <summary>Reads all of it once.</summary>
    /// <returns>The secrets, and the entries of the list from before the backup.</returns>
    private static async Task<(BackupSecrets Secrets, HashSet<string> InBackup)> Check(BackupFile file, BackupKey key, IReadOnlyList<BackupTable> tables)
    {
        BackupSecrets? secrets = null;
        var forgotten = new HashSet<string>();
        await file.Read(key, tables, found => Task.FromResult(secrets = found), (table, row) =>
        {
            if (table.Name == "ForgottenRows")
                forgotten.Add(BackupColumn.Text(row[table.IndexOf(nameof(ForgottenRow.Id))]));
            return Task.CompletedTask;
        });
        return (secrets!, forgotten);
    }

    /// <returns>Where the key file is that stood there before, null when none did; and the last entry of the audit log, which notes the restore.</returns>
    private async Task<(string? Aside, AuditHead Head)> Write(Restored restored, BackupSecrets secrets, DateTimeOffset madeAt, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var key = RestoredKey.Install(options.Value.FullKeyPath, secrets.KeyFile, $"before-{now.UtcDateTime:yyyyMMdd'T'HHmmss'Z'}");
        var isPrepared = false;
        try
        {
            await database.Prepare(cancellationToken);
            isPrepared = true;
            await using var db = await databases.CreateDbContextAsync(cancellationToken);
            await using (var transaction = await db.Database.BeginTransactionAsync(cancellationToken))
            {
                await restored.Insert(db, BatchSize, now, cancellationToken);
                await ApplyRetention(db, cancellationToken);
                await services.GetRequiredService<AuditLog>().Add(db, new AuditEvent(AuditAction.BackupRestored, Account: null, Record: RestoredBackup.IdOf(madeAt)), cancellationToken);
                await db.SaveChangesAsync(cancellationToken);
                await db.Commit(transaction);
            }

            await db.EraseDeleted(cancellationToken);
            return (key.Aside, await AuditLog.Head(db, cancellationToken));
        }
        catch
        {
            if (isPrepared)
                await database.Discard();
            key.TakeBack();
            throw;
        }
    }

    /// <summary>Ends what ended by time since the backup, before anything of it can be seen.</summary>
    private async Task ApplyRetention(WegoBotDb db, CancellationToken cancellationToken)
    {
        foreach (var step in services.GetServices<RetentionStep>())
            while (await step.Apply(db, RetentionBatchSize, cancellationToken) > 0)
            {
                await db.SaveChangesAsync(cancellationToken);
                db.ChangeTracker.Clear();
            }
    }
}
