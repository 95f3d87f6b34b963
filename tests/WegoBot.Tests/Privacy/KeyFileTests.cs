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
        KeyFile.Make(KeyPath, RandomNumberGenerator.Create());
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(KeyPath));
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute, File.GetUnixFileMode(Path.GetDirectoryName(KeyPath)!));
    }

    [Fact]
    public void What_was_made_is_what_is_read() =>
        Assert.Equal(KeyFile.Make(KeyPath, RandomNumberGenerator.Create()), KeyFile.Read(KeyPath));

    [Fact]
    public void A_key_that_exists_is_never_replaced()
    {
        var first = KeyFile.Make(KeyPath, RandomNumberGenerator.Create());
        Assert.Throws<IOException>(() => KeyFile.Make(KeyPath, RandomNumberGenerator.Create()));
        Assert.Equal(first, KeyFile.Read(KeyPath));
    }

    [Theory]
    [InlineData(UnixFileMode.GroupRead)]
    [InlineData(UnixFileMode.OtherRead)]
    [InlineData(UnixFileMode.OtherWrite)]
    public void A_key_that_others_can_reach_is_refused(UnixFileMode others)
    {
        KeyFile.Make(KeyPath, RandomNumberGenerator.Create());
        File.SetUnixFileMode(KeyPath, UnixFileMode.UserRead | others);
        Assert.Contains("chmod 600", Assert.Throws<UnfitSettingException>(() => KeyFile.Read(KeyPath)).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("not a key")]
    [InlineData("c2hvcnQ=")]
    public void A_file_without_a_whole_key_is_refused(string text)
    {
        KeyFile.Make(KeyPath, RandomNumberGenerator.Create());
        File.WriteAllText(KeyPath, text);
        Assert.Throws<UnfitSettingException>(() => KeyFile.Read(KeyPath));
    }

    public void Dispose() => TestFolder.Remove(_folder);
}
