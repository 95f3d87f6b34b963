using System.CommandLine;
using System.Globalization;
using System.Security.Cryptography;
using Microsoft.Extensions.Options;
using WegoBot.Privacy;
using WegoBot.Storage;

namespace WegoBot.Verbs;

/// <summary>Writes an encrypted copy of the database, while the service runs or not.</summary>
internal static class BackupVerb
{
    private const string About = """
        Writes an encrypted copy of the database and its key file, while the service runs or not, on either engine.
        Only the backup key opens it: 'backup --new-key' prints that key once, and this machine keeps no copy of it.
        A backup can be restored for 35 days. Conversations are not in it: they last a day at most.
        """;

    public static Command Command(Argument<string[]> settings, Func<string[], WebApplication> build)
    {
        var file = new Argument<string?>("file") { Description = "The file to write, or a folder, where the file is named after the time.", Arity = ArgumentArity.ZeroOrOne };
        var newKey = new Option<bool>("--new-key") { Description = "Makes the backup key, and prints it once. Write it down, and keep it apart from this machine and from the backups." };
        var backup = new Command("backup", About) { file, newKey, settings };
        // A setting can stand in the place of the file.
        backup.SetAction((parsed, cancellationToken) => VerbErrors.Report(parsed.InvocationConfiguration.Error, () =>
        {
            var (path, given) = Split(parsed.GetValue(file), parsed.GetValue(settings) ?? []);
            return Run(build(given), path, parsed.GetValue(newKey), parsed.InvocationConfiguration.Output, cancellationToken);
        }));
        return backup;
    }

    private static (string? Path, string[] Settings) Split(string? file, string[] settings) =>
        file?.Contains('=', StringComparison.Ordinal) == true ? (null, [file, .. settings]) : (file, settings);

    private static async Task<int> Run(WebApplication app, string? path, bool newKey, TextWriter output, CancellationToken cancellationToken)
    {
        await using (app)
        {
            app.Services.GetService<IStartupValidator>()?.Validate();
            if (newKey)
                return await MakeKey(app.Services, output);
            if (path is null)
                throw new InvalidSettingException("Name the file of the backup, or a folder for it.");
            if (app.Services.GetRequiredService<IDatabaseInitializer>() is var database && !database.IsInUse())
                throw new InvalidSettingException($"There is no database {database.Name}: name the one of the service with ConnectionStrings:WegoBot.");
            var file = Directory.Exists(path) ? Path.Combine(path, $"wegobot-{app.Services.GetRequiredService<TimeProvider>().GetUtcNow().UtcDateTime:yyyyMMdd'T'HHmmss'Z'}.backup") : Path.GetFullPath(path);
            var made = await app.Services.GetRequiredService<DatabaseBackup>().Write(
                file, (table, rows) => output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{table}: {rows} so far")), cancellationToken);
            await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{file}: {made.Rows} rows, {made.Bytes} bytes. The audit log in it ends with entry {made.LastAuditEntry}."));
            await output.WriteLineAsync($"Copy it to another machine, and copy {app.Services.GetRequiredService<ForgottenList>().Path} there often: a restore needs both, and the backup key.");
            return 0;
        }
    }

    private static async Task<int> MakeKey(IServiceProvider services, TextWriter output)
    {
        using var key = BackupKey.New(services.GetRequiredService<RandomNumberGenerator>());
        BackupKeyFile.Create(services.GetRequiredService<IOptions<PrivacyOptions>>().Value.FullBackupKeyPath, key);
        await output.WriteLineAsync($"""
            The backup key is

              {key.Text}

            It is shown this once. Write it on paper, twice, and keep the sheets apart from this machine and from the backups.
            Whoever has the key and a backup reads everything in it. Without the key no backup can be restored.
            """);
        return 0;
    }
}
