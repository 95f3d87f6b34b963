using System.Net;
using System.Net.Sockets;
using System.Runtime.Versioning;
using WegoBot.Tests.Pages;

namespace WegoBot.Tests.Service;

/// <summary>Starting the program itself, and what it says when it cannot.</summary>
[UnsupportedOSPlatform("windows")]
[LongRunning]
public sealed class StartTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("wegobot").FullName;

    [Fact]
    public async Task An_address_in_use_is_told_in_one_sentence_and_nothing_else()
    {
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();
        await AssertToldAlone($"Urls=http://{other.LocalEndpoint}", "The address where the service listens is in use");
    }

    [Fact]
    public Task An_address_that_wants_a_certificate_is_told_in_one_sentence_and_nothing_else() =>
        AssertToldAlone("Urls=https://127.0.0.1:0", "there is no certificate");

    [Fact]
    public async Task At_the_first_start_it_makes_the_database_and_the_key_for_its_owner_alone_and_says_how_to_invite()
    {
        using var service = await RealProcess.Serve(_folder);
        await service.Terminate();
        var kept = Directory.GetFiles(Path.Combine(_folder, "data"));
        Assert.Contains(Path.Combine(_folder, "data", "wegobot.db"), kept);
        Assert.Contains(Path.Combine(_folder, "data", "wegobot.key"), kept);
        Assert.All(kept, file => Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(file)));
        Assert.Contains("-- invite ruse", service.Output, StringComparison.Ordinal);
        Assert.Equal("", service.Error);
    }

    [Fact]
    public async Task A_sign_in_link_can_be_made_while_the_service_runs_and_opens_there()
    {
        using var service = await RealProcess.Serve(_folder);
        var (code, link, error) = await RealProcess.Run(_folder, "invite", "ruse", $"Urls={service.Address}");
        Assert.Equal((0, "No link for a group in Telegram: Telegram is off, because Telegram:Token is not set.\n"), (code, error));
        using var browser = service.Browser();
        Assert.StartsWith("http://localhost:", link, StringComparison.Ordinal);
        var way = new Uri(link.Trim());
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync(way.PathAndQuery)).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await browser.Enters(way.Query.Split('=')[1])).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync("/staff")).StatusCode);
    }

    [Fact]
    public async Task Sentences_that_do_not_fit_are_found_by_the_check_and_keep_the_service_from_starting()
    {
        var localization = Directory.CreateDirectory(Path.Combine(_folder, "localization")).FullName;
        foreach (var file in SourceTree.FilesUnder("localization", "*.yaml"))
        {
            var copy = Path.Combine(localization, Path.GetRelativePath(SourceTree.File("localization"), file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }

        var english = Path.Combine(localization, "en.yaml");
        await File.WriteAllLinesAsync(english, (await File.ReadAllLinesAsync(english)).Where(line => !line.StartsWith("neutral:", StringComparison.Ordinal)));
        var (code, output, _) = await RealProcess.Run(_folder, "check");
        Assert.Equal(1, code);
        Assert.Contains("localization/en.yaml: neutral: missing, but bg.yaml has it\n", output, StringComparison.Ordinal);
        Assert.Matches(@"\nlocalization: 1 finding(, \d+ noted)?\n$", output);
        var (start, _, error) = await RealProcess.Run(_folder, "Urls=http://127.0.0.1:0");
        Assert.Equal(1, start);
        Assert.Contains("neutral", error, StringComparison.Ordinal);
    }

    public void Dispose() => TestFolder.Remove(_folder);

    private async Task AssertToldAlone(string setting, string sentence)
    {
        var (code, output, error) = await RealProcess.Run(_folder, setting);
        Assert.Equal((1, ""), (code, output));
        Assert.Contains(sentence, Assert.Single(error.Trim().Split('\n')), StringComparison.Ordinal);
    }
}
