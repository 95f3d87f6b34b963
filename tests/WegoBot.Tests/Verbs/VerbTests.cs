using Microsoft.AspNetCore.Builder;
using System.Reflection;
using WegoBot.Verbs;

namespace WegoBot.Tests.Verbs;

/// <summary>What can be said on the command line, and how each fault is told.</summary>
public sealed class VerbTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("wegobot").FullName;

    private string DatabasePath => Path.Combine(_folder, "wegobot.db");

    private string KeyPath => Path.Combine(_folder, "wegobot.key");

    [Theory]
    [InlineData("Urls=banana", "Urls is not an address")]
    [InlineData("--Urls=ftp://127.0.0.1", "Urls is not an address")]
    [InlineData("PublicUrl=chat.example.org", "PublicUrl is not an address")]
    [InlineData("PublicUrl=https://chat.example.org/deep", "PublicUrl is not an address")]
    [InlineData("Storage:Path=", "Storage:Path is empty")]
    [InlineData("Privacy:KeyPath= ", "Privacy:KeyPath is empty")]
    [InlineData("Storage:Path=/proc/none/x.db", "cannot be read and written")]
    public async Task A_wrong_setting_is_told_in_one_sentence(string setting, string sentence)
    {
        var (code, output, error) = await Say("invite", "ruse", $"Storage:Path={DatabasePath}", $"Privacy:KeyPath={KeyPath}", setting);
        Assert.Equal((1, ""), (code, output));
        Assert.Contains(sentence, Assert.Single(error.Trim().Split('\n')), StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("frob")]
    [InlineData("--frob")]
    [InlineData("=x")]
    public async Task An_unknown_verb_is_a_clear_error(string word)
    {
        var (code, _, error) = await Say(word);
        Assert.Equal(1, code);
        Assert.Contains($"'{word}' is neither a verb nor a setting", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_invitation_is_a_link_below_the_public_address()
    {
        var (code, output, _) = await Invite("ruse", "PublicUrl=https://chat.example.org/");
        Assert.Equal(0, code);
        Assert.Matches("^https://chat\\.example\\.org/staff/enter\\?key=[A-Za-z0-9_-]{43}\n$", output);
        Assert.StartsWith("http://127.0.0.1:5080/staff/enter?key=", (await Invite("ruse")).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_invitation_to_a_centre_that_is_not_there_names_those_that_are()
    {
        var (code, output, error) = await Invite("sofia");
        Assert.Equal((1, ""), (code, output));
        Assert.Contains("ruse, plovdiv, targovishte", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_database_is_never_opened_without_its_key_or_with_another()
    {
        Assert.Equal(0, (await Invite("ruse")).Code);
        var key = await File.ReadAllTextAsync(KeyPath);
        File.Delete(KeyPath);
        Assert.Contains("is missing", (await Invite("ruse")).Error, StringComparison.Ordinal);
        Assert.False(File.Exists(KeyPath), "no new key was made");

        WegoBot.Privacy.KeyFile.Make(KeyPath, System.Security.Cryptography.RandomNumberGenerator.Create());
        Assert.Contains("belongs to another database", (await Invite("ruse")).Error, StringComparison.Ordinal);
        await File.WriteAllTextAsync(KeyPath, key);
        Assert.Equal(0, (await Invite("ruse")).Code);
    }

    [Fact]
    public async Task The_help_names_every_verb_and_setting()
    {
        var (code, output, _) = await Say("--help");
        Assert.Equal(0, code);
        Assert.All(["check", "diagram", "invite", "Urls", "PublicUrl", "Storage:Path", "Privacy:KeyPath", "Telegram:Token", "Telegram:BaseUrl"],
            word => Assert.Contains(word, output, StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_diagram_shows_every_stage()
    {
        var (code, output, _) = await Say("diagram");
        Assert.Equal(0, code);
        Assert.All(Enum.GetNames<WegoBot.Dialogue.Stage>(), stage => Assert.Contains(stage, output, StringComparison.Ordinal));
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private Task<(int Code, string Output, string Error)> Invite(string centre, params string[] settings) =>
        Say(["invite", centre, $"Storage:Path={DatabasePath}", $"Privacy:KeyPath={KeyPath}", .. settings]);

    private static async Task<(int Code, string Output, string Error)> Say(params string[] args)
    {
        var (output, error) = (new StringWriter(), new StringWriter());
        return (await CommandLine.Run(args, Build, output, error), output.ToString(), error.ToString());
    }

    /// <summary>How Program.cs puts the service together.</summary>
    private static WebApplication Build(string[] settings) => (WebApplication)typeof(Program)
        .GetMethods(BindingFlags.Static | BindingFlags.NonPublic).Single(method => method.ReturnType == typeof(WebApplication))
        .Invoke(null, BindingFlags.DoNotWrapExceptions, null, [settings], null)!;
}
