using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using WegoBot.Privacy;

namespace WegoBot.Storage;

/// <summary>Writes an encrypted copy of the database while the service runs. The file appears under its name only when it is whole.</summary>
public sealed class DatabaseBackup(BackupSource source, IDbContextFactory<WegoBotDb> databases, ForgottenList forgotten, IOptions<PrivacyOptions> options, TimeProvider clock)
{
    private const int NoSpaceLeft = 28; // ENOSPC: https://man7.org/linux/man-pages/man3/errno.3.html

    /// <param name="path">The file to write. It must not exist.</param>
    /// <param name="progress">Called while a large table is read, with its name and the number of rows so far.</param>
    /// <param name="cancellationToken">Cancels the backup. Nothing is left of it.</param>
    /// <exception cref="InvalidSettingException">There is no backup key, the file exists, or it cannot be written.</exception>
    public async Task<BackupResult> Write(string path, Func<string, int, Task> progress, CancellationToken cancellationToken)
    {
        var backupKey = BackupKeyFile.Read(options.Value.FullBackupKeyPath);
        if (File.Exists(path))
            throw new InvalidSettingException($"The file {path} is there already: name another.");
        var unfinished = path + ".part";
        try
        {
            File.Delete(unfinished);
            BackupResult result;
            await using (var file = KeyFile.CreatePrivateFile(unfinished))
            {
                result = await Write(file, backupKey, progress, cancellationToken);
                file.Flush(flushToDisk: true);
                result = result with { Bytes = file.Length };
            }

            File.Move(unfinished, path, overwrite: false);
            return result;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            Remove(unfinished);
            throw NotWritten(failure, path);
        }
        catch
        {
            Remove(unfinished);
            throw;
        }
    }

    internal async Task<BackupResult> Write(Stream to, byte[] backupKey, Func<string, int, Task> progress, CancellationToken cancellationToken)
    {
        var id = Convert.ToHexStringLower(Guid.NewGuid().ToByteArray());
        // A database of another version or key is refused before anything is written to it.
        await using (await source.Open(cancellationToken))
            await Note(id, cancellationToken);
        await using var db = await source.Open(cancellationToken);
        // After the snapshot has begun, so that a key that was just taken into use is in it.
        var secrets = new BackupSecrets(await File.ReadAllBytesAsync(options.Value.FullKeyPath, cancellationToken), forgotten.Key);
        using var ephemeral = ECDiffieHellman.Create(ECCurve.NamedCurves.nistP256);
        using var recipient = ECDiffieHellman.Create();
        recipient.ImportSubjectPublicKeyInfo(backupKey, out _);
        var header = new BackupHeader(id, clock.GetUtcNow(), BackupSchema.Of(db), await AuditLog.Head(db, cancellationToken), BackupKeyFile.FingerprintOf(backupKey), ephemeral.ExportSubjectPublicKeyInfo());
        var bytes = header.ToBytes();
        to.Write(bytes);
        using var chunks = new BackupChunks(ephemeral.DeriveRawSecretAgreement(recipient.PublicKey), bytes);
        await using var content = new BackupWriteStream(to, chunks);
        var rows = await BackupContent.Write(content, secrets, db, progress, cancellationToken);
        content.Complete();
        return new BackupResult(rows, 0, header.Head.Number);
    }

    internal static InvalidSettingException NotWritten(Exception failure, string path) => new(failure.HResult == NoSpaceLeft
        ? $"The disk of {path} is full: nothing of the backup is left. Make room, or name a file on another disk."
        : $"The file {path} cannot be written: check that its folder exists, and its rights.");

    /// <summary>Notes the backup in the list of what was forgotten before its snapshot: a list with this line goes on from there.</summary>
    private async Task Note(string id, CancellationToken cancellationToken)
    {
        await using (var db = await databases.CreateDbContextAsync(cancellationToken))
        {
            db.ForgottenRows.Add(new ForgottenRow { Id = Guid.NewGuid().ToByteArray(), What = ForgottenRules.Backup, Key = id, At = clock.GetUtcNow() });
            await db.SaveChangesAsync(cancellationToken);
        }

        await forgotten.Copy(cancellationToken);
    }

    private static void Remove(string unfinished)
    {
        try
        {
            File.Delete(unfinished);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            // It could not be made either.
        }
    }
}
