using System.CommandLine;
using System.Globalization;
using Microsoft.Extensions.Options;
using Microsoft.Win32.SafeHandles;
using WegoBot.Storage;

namespace WegoBot.Verbs;

/// <summary>Restores a backup into the new database that the settings name.</summary>
internal static class RestoreVerb
{
    private const string About = """
        Restores a backup, with its key file, into the new database that the settings name, of either engine. Stop the service first.
        What was forgotten after the backup stays forgotten: the list of it has to go on from the backup.
        Everything is checked before anything is written, and if it breaks off, nothing was restored.
        """;
    private const string StandardInput = "/dev/stdin";

    public static Command Command(Argument<string[]> settings, Func<string[], WebApplication> build)
    {
        var file = new Argument<string>("file") { Description = "The backup." };
        var key = new Option<string>("--key-file") { Description = "A file with the backup key; /dev/stdin to type it, with Ctrl+D after it.", HelpName = "file", Required = true };
        var lists = new Option<string[]>("--forgotten") { Description = "The newest copy of the list of what was forgotten (the one on this machine).", HelpName = "file" };
        var without = new Option<bool>("--without-list") { Description = "Restores although what was forgotten since the backup is not known. It comes back, and has to be deleted again by hand." };
        var restore = new Command("restore", About) { file, key, lists, without, settings };
        restore.SetAction((parsed, cancellationToken) => VerbErrors.Report(parsed.InvocationConfiguration.Error, () => Run(
            build(parsed.GetValue(settings) ?? []),
            new RestoreRequest(Path.GetFullPath(parsed.GetValue(file)!), KeyIn(parsed.GetValue(key)!), parsed.GetValue(lists) ?? [], parsed.GetValue(without)),
            parsed.InvocationConfiguration.Output,
            cancellationToken)));
        return restore;
    }

    private static string KeyIn(string path)
    {
        try
        {
            // Another user may have opened it, as on a server where root runs the verb as the service's user. Then its name cannot be opened again.
            if (path != StandardInput) return File.ReadAllText(path);
            using var typed = new StreamReader(new FileStream(new SafeFileHandle(0, ownsHandle: false), FileAccess.Read));
            return typed.ReadToEnd();
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new InvalidSettingException($"The file {path} with the backup key cannot be read.");
        }
    }

    private static async Task<int> Run(WebApplication app, RestoreRequest wanted, TextWriter output, CancellationToken cancellationToken)
    {
        await using (app)
        {
            app.Services.GetService<IStartupValidator>()?.Validate();
            var done = await app.Services.GetRequiredService<DatabaseRestore>().Run(
                wanted, (table, rows) => output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{table}: {rows} so far")), cancellationToken);
            await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{done.Rows} rows are restored, as of {Time(done.MadeAt)}. It is now {Time(app.Services.GetRequiredService<TimeProvider>().GetUtcNow())}."));
            await output.WriteLineAsync(wanted.WithoutList
                ? "What was forgotten after the backup is not known, so it is there again."
                : string.Create(CultureInfo.InvariantCulture, $"{done.Forgotten} rows were left out or emptied, because that was forgotten. The list goes up to {Time(done.ForgottenUntil)}."));
            if (done.KeyAside is { } aside)
                await output.WriteLineAsync($"The key file of the backup is in use again: copy it to every machine, and change the key again with 'rotate-key add'. The one that was there is now {aside}.");
            await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"The audit log ends with entry {done.Head.Number}, which notes this restore. Move its .audit file aside, start the service, and tell every centre what time is missing."));
            return 0;
        }
    }

    private static string Time(DateTimeOffset? time) => time is { } at ? at.UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss 'UTC'", CultureInfo.InvariantCulture) : "nothing";
}
