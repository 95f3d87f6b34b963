using System.Runtime.Versioning;
using System.Security.Cryptography;
using WegoBot.Privacy;

namespace WegoBot.Tests.Privacy;

/// <summary>The key file: made once, private, and never mistaken for another.</summary>
[UnsupportedOSPlatform("windows")]
public sealed class KeyFileTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("wegobot").FullName;

    private string KeyPath => Path.Combine(_folder, "deep", "wegobot.key");

    [Fact]
    public void Only_its_owner_can_read_the_key_and_look_into_its_folder()
    {
        KeyFile.Create(KeyPath, RandomNumberGenerator.Create());
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(KeyPath));
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute, File.GetUnixFileMode(Path.GetDirectoryName(KeyPath)!));
    }

    [Fact]
    public void What_was_made_is_what_is_read() =>
        AssertSame(KeyFile.Create(KeyPath, RandomNumberGenerator.Create()), KeyFile.Read(KeyPath));

    [Fact]
    public void A_key_that_exists_is_never_replaced()
    {
        var first = KeyFile.Create(KeyPath, RandomNumberGenerator.Create());
        Assert.Throws<IOException>(() => KeyFile.Create(KeyPath, RandomNumberGenerator.Create()));
        AssertSame(first, KeyFile.Read(KeyPath));
    }

    [Fact]
    public async Task Of_several_that_make_it_at_once_one_does()
    {
        for (var round = 0; round < 100; round++)
        {
            var path = Path.Combine(_folder, $"{round}", "wegobot.key");
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            var made = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => Made(path))));
            AssertSame(Assert.Single(made.OfType<Secrets>()), KeyFile.Read(path));
            Assert.Equal([path], Directory.GetFiles(Path.GetDirectoryName(path)!));
        }
    }

    [Theory]
    [InlineData(UnixFileMode.GroupRead)]
    [InlineData(UnixFileMode.OtherRead)]
    [InlineData(UnixFileMode.OtherWrite)]
    public void A_key_that_others_can_reach_is_refused(UnixFileMode others)
    {
        KeyFile.Create(KeyPath, RandomNumberGenerator.Create());
        File.SetUnixFileMode(KeyPath, UnixFileMode.UserRead | others);
        Assert.Contains("chmod 600", Assert.Throws<InvalidSettingException>(() => KeyFile.Read(KeyPath)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_key_is_added_after_the_others_and_nothing_before_it_is_written_again()
    {
        KeyFile.Create(KeyPath, RandomNumberGenerator.Create());
        var before = File.ReadAllText(KeyPath);
        Assert.Equal(2, KeyFile.Add(KeyPath, RandomNumberGenerator.Create()));
        Assert.StartsWith(before, File.ReadAllText(KeyPath), StringComparison.Ordinal);
        Assert.Equal([1, 2], KeyFile.Read(KeyPath).Encryption.Keys.Order());
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(KeyPath));
    }

    [Fact]
    public void A_line_that_a_crash_cut_off_is_no_key_and_the_next_one_takes_its_place()
    {
        var first = KeyFile.Create(KeyPath, RandomNumberGenerator.Create());
        KeyFile.Add(KeyPath, RandomNumberGenerator.Create());
        var whole = File.ReadAllText(KeyPath);
        File.WriteAllText(KeyPath, whole[..^20]);
        AssertSame(first, KeyFile.Read(KeyPath));
        Assert.Equal(2, KeyFile.Add(KeyPath, RandomNumberGenerator.Create()));
        Assert.Equal(whole.Length, File.ReadAllText(KeyPath).Length);
        Assert.Equal([1, 2], KeyFile.Read(KeyPath).Encryption.Keys.Order());
    }

    [Fact]
    public void A_destroyed_key_is_overwritten_where_it_stood_and_all_else_stays()
    {
        KeyFile.Create(KeyPath, RandomNumberGenerator.Create());
        KeyFile.Add(KeyPath, RandomNumberGenerator.Create());
        var (before, text) = (KeyFile.Read(KeyPath), File.ReadAllText(KeyPath));
        using var still = File.OpenRead(KeyPath);
        KeyFile.Destroy(KeyPath, 1);
        KeyFile.Destroy(KeyPath, 1);
        var after = new StreamReader(still).ReadToEnd();
        Assert.Equal(after, File.ReadAllText(KeyPath));
        Assert.DoesNotContain(Convert.ToBase64String(before.Encryption[1]), after, StringComparison.Ordinal);
        Assert.Equal(text.Length, after.Length);
        AssertSame(new Secrets(before.Lookup, new Dictionary<int, byte[]> { [2] = before.Encryption[2] }), KeyFile.Read(KeyPath));
        Assert.Equal(3, KeyFile.Add(KeyPath, RandomNumberGenerator.Create()));
    }

    [Theory]
    [InlineData("")]
    [InlineData("not a key")]
    [InlineData("c2hvcnQ=")]
    [InlineData("lookup AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=\n")]
    [InlineData("lookup AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=\n1 c2hvcnQ=\n")]
    [InlineData("lookup AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=\n1 AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=")]
    [InlineData("1 AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=\n")]
    public void A_file_without_a_whole_key_is_refused(string text)
    {
        KeyFile.Create(KeyPath, RandomNumberGenerator.Create());
        File.WriteAllText(KeyPath, text);
        Assert.Throws<InvalidSettingException>(() => KeyFile.Read(KeyPath));
    }

    private static void AssertSame(Secrets expected, Secrets read)
    {
        Assert.Equal(expected.Lookup, read.Lookup);
        Assert.Equal(expected.Encryption.OrderBy(one => one.Key), read.Encryption.OrderBy(one => one.Key));
    }

    private static Secrets? Made(string path)
    {
        try
        {
            return KeyFile.Create(path, RandomNumberGenerator.Create());
        }
        catch (IOException)
        {
            return null;
        }
    }

    public void Dispose() => TestFolder.Remove(_folder);
}
