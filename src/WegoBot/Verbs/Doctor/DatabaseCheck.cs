using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using WegoBot.Privacy;
using WegoBot.Storage;

namespace WegoBot.Verbs;

/// <summary>Whether the database answers, is of this version, is whole, and belongs to the key file.</summary>
internal sealed class DatabaseCheck(IServiceProvider services) : IDoctorCheck
{
    private const long LargestLog = 256 * 1024 * 1024;

    public string Name => "database";

    public async IAsyncEnumerable<DoctorFinding> Look([System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var database = services.GetRequiredService<IDatabaseInitializer>();
        if (!database.IsInUse())
        {
            yield return new DoctorFinding(Name, DoctorResult.Broken, $"there is no database {database.Name}: start the service once, restore a backup, or name it with ConnectionStrings:WegoBot.");
            yield break;
        }

        await using var db = await services.GetRequiredService<IDbContextFactory<WegoBotDb>>().CreateDbContextAsync(cancellationToken);
        var (own, applied) = (db.Database.GetMigrations().ToList(), (await db.Database.GetAppliedMigrationsAsync(cancellationToken)).ToList());
        if (applied.Except(own).Any())
            yield return new DoctorFinding(Name, DoctorResult.Broken, $"{database.Name} comes from a newer version: run that version.");
        else if (own.Except(applied).Any())
            yield return new DoctorFinding(Name, DoctorResult.Attention, $"{database.Name} comes from an older version: the next start changes it, so make a backup with the older version first.");
        else if (await Problem(db, cancellationToken) is { } problem)
            yield return new DoctorFinding(Name, DoctorResult.Broken, problem);
        else
            yield return new DoctorFinding(Name, DoctorResult.Ok, $"{database.Name} answers, is whole, and belongs to the key file.");
        if (Log() is { Length: > LargestLog } log)
            yield return new DoctorFinding(Name, DoctorResult.Attention, string.Create(CultureInfo.InvariantCulture, $"{log.FullName} has {log.Length >> 20} MiB: something has kept the database open for reading for long. Stop it, or start the service again."));
    }

    private async Task<string?> Problem(WegoBotDb db, CancellationToken cancellationToken)
    {
        var key = services.GetRequiredService<IOptions<PrivacyOptions>>().Value.FullKeyPath;
        try
        {
            if (File.Exists(key))
                await KeyCheck.CompareBeforeMigration(db, new Keys(KeyFile.Read(key)), cancellationToken);
        }
        catch (InvalidSettingException wrong)
        {
            return wrong.Message;
        }

        return db is SqliteDb file ? await ProblemOf(file, cancellationToken) : null;
    }

    private static async Task<string?> ProblemOf(SqliteDb db, CancellationToken cancellationToken)
    {
        // Each on one connection: a pragma holds for that alone.
        await db.Database.OpenConnectionAsync(cancellationToken);
        try
        {
            if ((await db.Database.SqlQuery<string>($"SELECT integrity_check AS Value FROM pragma_integrity_check").ToListAsync(cancellationToken))[0] != "ok")
                return "the database is damaged: stop the service, keep the files, and restore a backup.";
            return (await db.Database.SqlQuery<long>($"SELECT secure_delete AS Value FROM pragma_secure_delete").ToListAsync(cancellationToken))[0] == 1
                ? null : "this build of SQLite does not overwrite what is deleted (secure_delete): use the one that comes with the program.";
        }
        finally
        {
            await db.Database.CloseConnectionAsync();
        }
    }

    private FileInfo? Log() => services.GetRequiredService<IOptions<StorageOptions>>().Value is { Engine: StorageEngine.Sqlite } storage
        && new FileInfo(storage.FullPath + "-wal") is { Exists: true } log ? log : null;
}
