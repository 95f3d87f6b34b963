using System.Runtime.Versioning;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using WegoBot.Localization;
using WegoBot.Privacy;
using WegoBot.Storage;
using WegoBot.Tests.Storage;
using WegoBot.Verbs;

namespace WegoBot.Tests.Verbs;

/// <summary>What the doctor finds on this machine. Each finding has a fault that makes it.</summary>
[UnsupportedOSPlatform("windows")]
public sealed class DoctorTests
{
    private static readonly CancellationToken Wait = CancellationToken.None;

    [Fact]
    public async Task In_a_service_in_order_every_line_is_ok_while_it_runs_and_when_it_does_not()
    {
        using var site = new BackupSite();
        Assert.Equal(0, (await site.BacksUp()).Code);
        var (code, output, error) = await Said.ByAnOperator(["doctor", "--backups", Path.GetDirectoryName(site.Backup)!, .. site.App.VerbSettings]);
        Assert.Equal("", error);
        Assert.True(code == 0, output);
        Assert.All(output.Trim().Split('\n'), line => Assert.StartsWith("ok ", line, StringComparison.Ordinal));
        await site.IsLost();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        var before = Contents(site.App.Folder);
        Assert.Equal(0, (await Said.ByAnOperator(["doctor", .. site.App.VerbSettings])).Code);
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Assert.Equal(before, Contents(site.App.Folder));
    }

    [Fact]
    public async Task Before_the_first_start_it_says_so_and_makes_nothing()
    {
        var folder = Directory.CreateTempSubdirectory("wegobot").FullName;
        var (code, output, _) = await Said.ByAnOperator("doctor", $"ConnectionStrings:WegoBot=Data Source={folder}/kept/wegobot.db", $"Privacy:KeyPath={folder}/kept/wegobot.key", "Smtp:From=notices@example.org");
        Assert.Equal(1, code);
        Assert.Contains("broken    database: there is no database", output, StringComparison.Ordinal);
        Assert.Contains("broken    files: the key file", output, StringComparison.Ordinal);
        Assert.Contains("attention settings: Smtp:From has no effect: e-mail is off without Smtp:Host.", output, StringComparison.Ordinal);
        Assert.Contains("attention backup: there is no backup key", output, StringComparison.Ordinal);
        Assert.Empty(Directory.GetFileSystemEntries(folder));
        TestFolder.Remove(folder);
    }

    [Fact]
    public async Task A_wrong_setting_is_named_and_its_value_is_not()
    {
        var (code, output, error) = await Said.ByAnOperator("doctor", "Urls=http://127.0.0.1:5080", "Telegram:Token=canary secret", "ConnectionStrings:WegoBot=Data Source=/nowhere/w.db", "Privacy:KeyPath=/nowhere/w.key");
        Assert.Equal(1, code);
        Assert.Contains("broken    settings: Telegram:Token is not a bot's token", output, StringComparison.Ordinal);
        Assert.DoesNotContain("canary", output + error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Files_that_others_can_read_and_folders_that_they_can_write_to_are_named()
    {
        await using var app = new WegoBotApp { OnPostgres = false };
        _ = app.Services;
        File.SetUnixFileMode(app.KeyPath, UnixFileMode.UserRead | UnixFileMode.GroupRead);
        await AssertBroken(new FilesCheck(app.Services), $"chmod 600 {app.KeyPath}");
        File.SetUnixFileMode(app.KeyPath, UnixFileMode.UserRead);
        File.SetUnixFileMode(app.DatabasePath, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.OtherRead);
        await AssertBroken(new FilesCheck(app.Services), $"chmod 600 {app.DatabasePath}");
        File.SetUnixFileMode(app.DatabasePath, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        var folder = Path.GetDirectoryName(app.KeyPath)!;
        File.SetUnixFileMode(folder, File.GetUnixFileMode(folder) | UnixFileMode.OtherWrite);
        await AssertBroken(new FilesCheck(app.Services), $"chmod 700 {folder}");
    }

    [Fact]
    public async Task A_database_of_another_key_of_a_newer_version_or_a_damaged_one_is_named()
    {
        await using var app = new WegoBotApp { OnPostgres = false };
        _ = app.Services;
        var key = await File.ReadAllBytesAsync(app.KeyPath);
        File.Delete(app.KeyPath);
        KeyFile.Create(app.KeyPath, System.Security.Cryptography.RandomNumberGenerator.Create());
        await AssertBroken(new DatabaseCheck(app.Services), "belongs to another database");
        await File.WriteAllBytesAsync(app.KeyPath, key);
        await using var db = app.NewDb();
        await db.Database.ExecuteSqlAsync($"INSERT INTO __EFMigrationsHistory VALUES ('99990101000000_Later', '99')");
        await AssertBroken(new DatabaseCheck(app.Services), "comes from a newer version");
        await db.Database.ExecuteSqlAsync($"DELETE FROM __EFMigrationsHistory");
        Assert.Contains("comes from an older version", Assert.Single(await Look(new DatabaseCheck(app.Services))).Sentence, StringComparison.Ordinal);
        await db.Database.ExecuteSqlRawAsync("INSERT INTO __EFMigrationsHistory VALUES ({0}, '10')", db.Database.GetMigrations().Single());
        await db.Database.ExecuteSqlRawAsync("PRAGMA writable_schema = ON; UPDATE sqlite_master SET rootpage = 2 WHERE name = 'Cursors'; PRAGMA schema_version = 99999");
        await AssertBroken(new DatabaseCheck(app.Services), "is damaged");
    }

    [Fact]
    public async Task An_audit_log_whose_end_was_cut_off_and_a_clock_that_is_behind_are_named()
    {
        await using var app = new WegoBotApp { With = services => services.Remove(services.Single(one => one.ImplementationType == typeof(AuditAnchorWorker))) };
        await app.Services.GetRequiredService<AuditLog>().Write(new AuditEvent(AuditAction.SettingsChanged, null), Wait);
        var anchors = app.Services.GetRequiredService<AuditAnchorFile>();
        File.Delete(anchors.Path);
        Assert.Equal(DoctorResult.Attention, Assert.Single(await Look(new AuditCheck(app.Services))).Result);
        anchors.Append(new AuditHead(2, AuditChain.Beginning));
        await AssertBroken(new AuditCheck(app.Services), "run 'audit verify'");
        File.Delete(anchors.Path);
        anchors.Append(new AuditHead(1, AuditChain.Beginning));
        await AssertBroken(new AuditCheck(app.Services), "run 'audit verify'");
        app.Clock.Passes(-TimeSpan.FromHours(1));
        await AssertBroken(new ClockCheck(app.Services), "the database has entries of a later time");
    }

    [Fact]
    public async Task A_full_disk_broken_content_an_old_backup_and_a_list_with_gaps_are_named()
    {
        using var site = new BackupSite();
        await site.BacksUp();
        var services = site.App.Services;
        await AssertBroken(new DiskCheck(services, _ => 1 << 20), "1 MiB are free");
        Assert.Equal(DoctorResult.Attention, (await Look(new DiskCheck(services, _ => 200 << 20)))[0].Result);
        await AssertBroken(new LocalizationCheck(services, new LocalizationFolder(site.App.Folder)), "run 'check'");
        await AssertBroken(new BackupCheck(services, site.Backup), "there is no folder");
        var folder = Path.GetDirectoryName(site.Backup)!;
        await File.WriteAllTextAsync(Path.Combine(folder, "x.backup.part"), "");
        Assert.Contains(await Look(new BackupCheck(services, folder)), finding => finding.Sentence.Contains("broke off", StringComparison.Ordinal));
        File.SetUnixFileMode(site.Backup, UnixFileMode.UserRead | UnixFileMode.OtherRead);
        Assert.Contains(await Look(new BackupCheck(services, folder)), finding => finding.Sentence.Contains("chmod 600", StringComparison.Ordinal));
        site.App.Clock.Passes(TimeSpan.FromDays(3));
        Assert.Contains(await Look(new BackupCheck(services, folder)), finding => finding.Sentence.Contains("there is no backup of the last two days", StringComparison.Ordinal));
        Assert.Contains(await Look(new BackupCheck(services, null)), finding => finding.Sentence.Contains("run 'backup' every night", StringComparison.Ordinal));
        File.Delete(site.List);
        await AssertBroken(new BackupCheck(services, null), "lacks 1 things");
    }

    private static async Task AssertBroken(IDoctorCheck check, string sentence) =>
        Assert.Contains(await Look(check), finding => finding.Result == DoctorResult.Broken && finding.Sentence.Contains(sentence, StringComparison.Ordinal));

    private static async Task<List<DoctorFinding>> Look(IDoctorCheck check)
    {
        var findings = new List<DoctorFinding>();
        await foreach (var finding in check.Look(Wait))
            findings.Add(finding);
        return findings;
    }

    private static List<string> Contents(string folder) =>
        [.. Directory.GetFiles(folder, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Select(file => $"{file} {Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(File.ReadAllBytes(file)))}")];
}
