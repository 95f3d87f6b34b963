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
        Assert.Equal(KeyFile.Create(KeyPath, RandomNumberGenerator.Create()), KeyFile.Read(KeyPath));

    [Fact]
    public void A_key_that_exists_is_never_replaced()
    {
        var first = KeyFile.Create(KeyPath, RandomNumberGenerator.Create());
        Assert.Throws<IOException>(() => KeyFile.Create(KeyPath, RandomNumberGenerator.Create()));
        Assert.Equal(first, KeyFile.Read(KeyPath));
    }

    [Fact]
    public async Task Of_several_that_make_it_at_once_one_does()
    {
        for (var round = 0; round < 100; round++)
        {
            var path = Path.Combine(_folder, $"{round}", "wegobot.key");
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            var made = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => Made(path))));
            Assert.Equal(Assert.Single(made.OfType<byte[]>()), KeyFile.Read(path));
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

    [Theory]
    [InlineData("")]
    [InlineData("not a key")]
    [InlineData("c2hvcnQ=")]
    public void A_file_without_a_whole_key_is_refused(string text)
    {
        KeyFile.Create(KeyPath, RandomNumberGenerator.Create());
        File.WriteAllText(KeyPath, text);
        Assert.Throws<InvalidSettingException>(() => KeyFile.Read(KeyPath));
    }

    private static byte[]? Made(string path)
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
