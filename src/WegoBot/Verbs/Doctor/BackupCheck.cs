using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using WegoBot.Privacy;
using WegoBot.Storage;

namespace WegoBot.Verbs;

/// <summary>Whether there is a backup key and a recent backup, and the list of what was forgotten is up to date.</summary>
/// <param name="services">The services of the program.</param>
/// <param name="folder">The folder of the backups; null when it is not to be looked at.</param>
internal sealed class BackupCheck(IServiceProvider services, string? folder) : IDoctorCheck
{
    private static readonly TimeSpan Recent = TimeSpan.FromDays(2);

    public string Name => "backup";

    public async IAsyncEnumerable<DoctorFinding> Look([System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var privacy = services.GetRequiredService<IOptions<PrivacyOptions>>().Value;
        if (!File.Exists(privacy.FullBackupKeyPath))
            yield return new DoctorFinding(Name, DoctorResult.Attention, "there is no backup key, so no backup was ever made: run 'backup --new-key'.");
        else if (services.GetRequiredService<IDatabaseInitializer>().IsInUse())
            foreach (var finding in await OfDatabase(privacy.FullForgottenPath, cancellationToken))
                yield return finding;
        if (folder is not null)
            foreach (var finding in InFolder(folder))
                yield return finding;
    }

    private async Task<IReadOnlyList<DoctorFinding>> OfDatabase(string list, CancellationToken cancellationToken)
    {
        var now = services.GetRequiredService<TimeProvider>().GetUtcNow();
        await using var db = await services.GetRequiredService<IDbContextFactory<WegoBotDb>>().CreateDbContextAsync(cancellationToken);
        var rows = await db.ForgottenRows.AsNoTracking().ToListAsync(cancellationToken);
        var last = rows.Where(row => row.What == ForgottenRules.Backup).Select(row => (DateTimeOffset?)row.At).Max();
        var written = ForgottenFile.Read(list).Select(entry => entry.Id).ToHashSet();
        var missing = rows.Count(row => !written.Contains(Convert.ToHexStringLower(row.Id)) && now - row.At > TimeSpan.FromMinutes(1));
        return
        [
            last is { } made && now - made <= Recent
                ? new DoctorFinding(Name, DoctorResult.Ok, string.Create(CultureInfo.InvariantCulture, $"the last one was begun {Text(made)}."))
                : new DoctorFinding(Name, DoctorResult.Attention, last is null ? "none was made yet: run 'backup' every night." : $"the last one was begun {Text(last.Value)}: run 'backup' every night."),
            missing == 0
                ? new DoctorFinding("forgotten", DoctorResult.Ok, $"the list {list} has everything that was forgotten.")
                : new DoctorFinding("forgotten", DoctorResult.Broken, string.Create(CultureInfo.InvariantCulture, $"the list {list} lacks {missing} things that were forgotten: start the service, and make sure that it can write there.")),
        ];
    }

    private IEnumerable<DoctorFinding> InFolder(string path)
    {
        if (!Directory.Exists(path))
        {
            yield return new DoctorFinding(Name, DoctorResult.Broken, $"there is no folder {path}.");
            yield break;
        }

        foreach (var unfinished in Directory.GetFiles(path, "*.part"))
            yield return new DoctorFinding(Name, DoctorResult.Attention, $"{unfinished} is a backup that broke off: delete it, unless one is being made.");
        foreach (var file in Directory.GetFiles(path, "*.backup"))
            if (!OperatingSystem.IsWindows() && (File.GetUnixFileMode(file) & (UnixFileMode.GroupRead | UnixFileMode.OtherRead | UnixFileMode.GroupWrite | UnixFileMode.OtherWrite)) != 0)
                yield return new DoctorFinding(Name, DoctorResult.Attention, $"{file} can be read by others: make it private with 'chmod 600 {file}'.");
        yield return Newest(path);
    }

    private DoctorFinding Newest(string path)
    {
        try
        {
            var newest = Directory.GetFiles(path, "*.backup").Select(file => BackupFile.Open(file).Header.MadeAt).DefaultIfEmpty().Max();
            return services.GetRequiredService<TimeProvider>().GetUtcNow() - newest <= Recent
                ? new DoctorFinding(Name, DoctorResult.Ok, $"the newest in {path} is as of {Text(newest)}.")
                : new DoctorFinding(Name, DoctorResult.Attention, $"there is no backup of the last two days in {path}.");
        }
        catch (InvalidSettingException told)
        {
            return new DoctorFinding(Name, DoctorResult.Broken, told.Message);
        }
    }

    private static string Text(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-dd HH:mm 'UTC'", CultureInfo.InvariantCulture);
}
