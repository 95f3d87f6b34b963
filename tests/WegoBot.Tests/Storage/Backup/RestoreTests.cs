using Microsoft.Extensions.DependencyInjection;
using WegoBot.Privacy;
using WegoBot.Storage;
using WegoBot.Tests.Verbs;

namespace WegoBot.Tests.Storage;

/// <summary>S35: each fault is told in one sentence, and changes nothing.</summary>
public sealed class RestoreTests
{
    private static readonly CancellationToken Wait = CancellationToken.None;

    [Fact]
    public async Task Each_fault_is_told_in_one_sentence_and_changes_nothing()
    {
        using var site = new BackupSite();
        Assert.Contains("There is no backup key yet", (await Said.ByAnOperator(["backup", site.Backup, .. Ready(site.App)])).Error, StringComparison.Ordinal);
        await site.App.Person("A").SendsReferral();
        Assert.Equal(0, (await site.BacksUp()).Code);
        Assert.Contains("is there already", (await site.BacksUp()).Error, StringComparison.Ordinal);
        Assert.Contains("There is a backup key already", (await Said.ByAnOperator(["backup", "--new-key", .. site.App.VerbSettings])).Error, StringComparison.Ordinal);
        Assert.Contains("cannot be written", (await site.BacksUp(Path.Combine(site.Backup, "x"))).Error, StringComparison.Ordinal);
        await site.IsLost();

        var whole = await File.ReadAllBytesAsync(site.Backup);
        await AssertRefused(site, "The list of what was forgotten does not go on from this backup", "--forgotten", site.KeySheet);
        await AssertRefused(site, "There is no list", "--forgotten", site.List + "x");
        foreach (var at in new[] { 20, 200, whole.Length / 2, whole.Length - 1 })
            await AssertRefused(site, [.. whole[..at], (byte)(whole[at] ^ 1), .. whole[(at + 1)..]], at < 400 ? "" : "The backup");
        foreach (var length in new[] { 0, 100, 400, whole.Length - 1 })
            await AssertRefused(site, whole[..length], "");
        await AssertRefused(site, [.. whole, 0], "was altered or is not whole");
        await AssertRefused(site, "WegoBot backup 2\n\n"u8.ToArray(), "was made by a newer version");
        await AssertRefused(site, Replaced(whole, "schema 1 ", "schema 9 "), "was made by a newer version");
        await AssertRefused(site, Replaced(whole, "schema 1 ", "schema 0 "), "was made by another version");
        await File.WriteAllBytesAsync(site.Backup, whole);
        var sheet = await File.ReadAllTextAsync(site.KeySheet);
        await File.WriteAllTextAsync(site.KeySheet, sheet[..^2] + (sheet[^1] == '0' ? "11" : "00"));
        await AssertRefused(site, "The backup key has a slip", "--forgotten", site.List);
        using var other = BackupKey.New(System.Security.Cryptography.RandomNumberGenerator.Create());
        await File.WriteAllTextAsync(site.KeySheet, other.Text);
        await AssertRefused(site, "is not the one that the backup", "--forgotten", site.List);

        await File.WriteAllTextAsync(site.KeySheet, sheet.Replace("-", " ", StringComparison.Ordinal).ToLowerInvariant().Replace('0', 'o'));
        Assert.Equal((0, ""), await site.Restores() is var done ? (done.Code, done.Error) : default);
        Assert.Equal(
            await File.ReadAllTextAsync(Path.ChangeExtension(site.App.KeyPath, ".backup-key")), await File.ReadAllTextAsync(Path.ChangeExtension(site.RestoredKey, ".backup-key")));
        Assert.Contains("There is a database", (await site.Restores()).Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_restore_that_breaks_off_leaves_neither_a_database_nor_a_key()
    {
        using var site = new BackupSite(toPostgres: true);
        await using (var db = site.App.NewDb())
        {
            // Not a thing that the service writes: PostgreSQL takes no NUL in a text.
            db.Cursors.Add(new CursorRow { Channel = "bad\0name", Position = 1 });
            await db.SaveChangesAsync();
        }

        await site.BacksUp();
        await site.IsLost();
        Assert.Contains("An unexpected error", (await site.Restores()).Error, StringComparison.Ordinal);
        Assert.False(File.Exists(site.RestoredKey));
        await using var restored = site.Restored();
        await using var empty = restored.NewDb();
        Assert.Empty(empty.Cursors);
        Assert.Empty(empty.AuditEntries);
    }

    [Fact]
    public async Task A_backup_older_than_the_list_can_go_back_is_refused()
    {
        using var site = new BackupSite();
        site.App.Clock.Passes(-ForgottenList.Kept - TimeSpan.FromDays(1));
        using var key = BackupKey.New(System.Security.Cryptography.RandomNumberGenerator.Create());
        BackupKeyFile.Create(Path.ChangeExtension(site.App.KeyPath, ".backup-key"), key);
        await File.WriteAllTextAsync(site.KeySheet, key.Text);
        await site.App.Services.GetRequiredService<DatabaseBackup>().Write(site.Backup, (_, _) => Task.CompletedTask, Wait);
        await site.IsLost();
        await AssertRefused(site, "is older than 35 days", "--forgotten", site.List);
    }

    [Fact]
    public async Task Another_databases_key_file_is_not_replaced_and_without_a_list_it_has_to_be_said()
    {
        using var site = new BackupSite();
        var code = await site.App.Person("A").SendsReferral();
        await site.BacksUp();
        await site.App.DisposeAsync();
        KeyFile.Create(site.RestoredKey, System.Security.Cryptography.RandomNumberGenerator.Create());
        var other = await File.ReadAllTextAsync(site.RestoredKey);
        Assert.Contains("belongs to another database", (await site.Restores("--without-list")).Error, StringComparison.Ordinal);
        Assert.Equal(other, await File.ReadAllTextAsync(site.RestoredKey));
        Assert.False(File.Exists(site.RestoredFile));
        File.Delete(site.RestoredKey);
        var (exit, said, _) = await site.Restores("--without-list");
        Assert.Equal(0, exit);
        Assert.Contains("so it is there again", said, StringComparison.Ordinal);
        await using var restored = site.Restored();
        Assert.NotNull(await restored.Desk.Find("ruse", code, Wait));
    }

    private static IEnumerable<string> Ready(WegoBotApp app)
    {
        _ = app.Services;
        return app.VerbSettings;
    }

    private static byte[] Replaced(byte[] bytes, string one, string other) =>
        System.Text.Encoding.Latin1.GetBytes(System.Text.Encoding.Latin1.GetString(bytes).Replace(one, other, StringComparison.Ordinal));

    private static async Task AssertRefused(BackupSite site, byte[] backup, string sentence)
    {
        await File.WriteAllBytesAsync(site.Backup, backup);
        await AssertRefused(site, sentence, "--forgotten", site.List);
    }

    private static async Task AssertRefused(BackupSite site, string sentence, params string[] words)
    {
        var (code, output, error) = await site.Restores(words);
        Assert.Equal((1, ""), (code, output));
        Assert.Contains(sentence, Assert.Single(error.Trim().Split('\n')), StringComparison.Ordinal);
        Assert.DoesNotContain("unexpected", error, StringComparison.Ordinal);
        Assert.False(File.Exists(site.RestoredFile) || File.Exists(site.RestoredKey), sentence);
    }
}
