using System.Security.Cryptography;
using Microsoft.Data.Sqlite;
using WegoBot.Privacy;
using WegoBot.Tests.Verbs;

namespace WegoBot.Tests.Privacy;

/// <summary>With a key file that is not the right one the service says so in one sentence, and writes nothing.</summary>
public sealed class KeyFileAtStartupTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("wegobot").FullName;

    private string KeyPath => Path.Combine(_folder, "wegobot.key");

    private string DatabasePath => Path.Combine(_folder, "wegobot.db");

    [Fact]
    public async Task Each_wrong_key_file_is_told_with_what_to_do_and_nothing_is_written()
    {
        Assert.Equal(0, (await Say("invite", "ruse")).Code);
        var first = await File.ReadAllTextAsync(KeyPath);
        Assert.Equal(0, (await Say("rotate-key", "add")).Code);
        var both = await File.ReadAllTextAsync(KeyPath);
        Assert.Equal(0, (await Say("rotate-key", "use")).Code);
        await Copy();

        await AssertTold(null, "is missing: put the key back");
        await AssertTold("", "is not whole");
        await AssertTold(first[..40], "is not whole");
        await AssertTold(both[..^20], "is older than the database: it lacks key 2, so copy the newest key file here");
        await AssertTold(first, "is older than the database: it lacks key 2, so copy the newest key file here");
        await AssertTold(Other(), "belongs to another database");
        await AssertTold(both[..^45] + Other()[^45..], "Key 2 in the key file is not the one of this database");
        KeyFile.Destroy(KeyPath, 1);
        await AssertTold(await File.ReadAllTextAsync(KeyPath), "it needs key 1, which was destroyed");
        await File.WriteAllTextAsync(KeyPath, both);
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(KeyPath, UnixFileMode.UserRead | UnixFileMode.GroupRead);
            await AssertTold("chmod 600");
            File.SetUnixFileMode(KeyPath, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        }

        Assert.Equal(0, (await Say("invite", "ruse")).Code);
    }

    [Fact]
    public void A_key_file_that_the_service_may_not_read_is_told()
    {
        if (!OperatingSystem.IsWindows())
            // A folder, which nobody may read as a file: what is refused by rights is refused alike, and root is refused nothing by rights.
            Assert.Contains("may not read the key file", Assert.Throws<InvalidSettingException>(() => KeyFile.Read(_folder)).Message, StringComparison.Ordinal);
    }

    public void Dispose() => TestFolder.Remove(_folder);

    private async Task AssertTold(string? text, string sentence)
    {
        var before = File.Exists(KeyPath) ? await File.ReadAllTextAsync(KeyPath) : null;
        if (text is null)
            File.Delete(KeyPath);
        else
            await File.WriteAllTextAsync(KeyPath, text);
        await AssertTold(sentence);
        Assert.Equal(text, File.Exists(KeyPath) ? await File.ReadAllTextAsync(KeyPath) : null);
        await File.WriteAllTextAsync(KeyPath, before!);
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(KeyPath, UnixFileMode.UserRead | UnixFileMode.UserWrite);
    }

    private async Task AssertTold(string sentence)
    {
        var before = await Copy();
        var (code, output, error) = await Say("invite", "ruse");
        Assert.Equal((1, ""), (code, output));
        Assert.Contains(sentence, Assert.Single(error.Trim().Split('\n')), StringComparison.Ordinal);
        Assert.Equal(before, await Copy());
    }

    /// <summary>All that the database holds.</summary>
    private async Task<byte[]> Copy()
    {
        SqliteConnection.ClearAllPools();
        await using var connection = new SqliteConnection($"Data Source={DatabasePath};Pooling=False");
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = "PRAGMA wal_checkpoint(TRUNCATE)";
        await command.ExecuteNonQueryAsync();
        return await File.ReadAllBytesAsync(DatabasePath);
    }

    private string Other()
    {
        var path = Path.Combine(_folder, "other", $"{Guid.NewGuid()}.key");
        KeyFile.Create(path, RandomNumberGenerator.Create());
        return File.ReadAllText(path);
    }

    private Task<(int Code, string Output, string Error)> Say(params string[] words) =>
        Said.ByAnOperator([.. words, $"ConnectionStrings:WegoBot=Data Source={DatabasePath}", $"Privacy:KeyPath={KeyPath}"]);
}
