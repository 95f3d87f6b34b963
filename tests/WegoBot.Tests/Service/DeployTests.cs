using System.Diagnostics;
using System.Text.RegularExpressions;
using WegoBot.Channels.Viber;
using WegoBot.Service;
using WegoBot.Staff;

namespace WegoBot.Tests.Service;

/// <summary>What an operator installs beside the service fits the service. <c>tests/deploy.sh</c> installs and runs all of it.</summary>
public sealed partial class DeployTests
{
    private static string Unit { get; } = Read("wegobot.service");

    [Fact]
    public void The_unit_waits_for_the_service_watches_it_and_leaves_no_dump_of_its_memory()
    {
        string[] lines = ["Type=notify", "WatchdogSec=2min", "User=wegobot", "UMask=0077", "LimitCORE=0", "NoNewPrivileges=yes", "ProtectSystem=strict", "CapabilityBoundingSet=", "Environment=DOTNET_EnableDiagnostics=0"];
        Assert.Subset(Unit.Split('\n').ToHashSet(), lines.ToHashSet());
    }

    [Fact]
    public async Task Systemd_finds_nothing_wrong_with_the_unit_where_it_is_there_to_ask()
    {
        if (!File.Exists("/usr/bin/systemd-analyze"))
            return;
        // The program is not installed on this machine; everything else is as it stands.
        var folder = Directory.CreateTempSubdirectory("wegobot").FullName;
        var copy = Path.Combine(folder, "wegobot.service");
        await File.WriteAllTextAsync(copy, Unit.Replace("/opt/wegobot/current/WegoBot", "/bin/true", StringComparison.Ordinal));
        using var systemd = Process.Start(new ProcessStartInfo("/usr/bin/systemd-analyze", ["verify", copy]) { RedirectStandardError = true })!;
        var findings = await systemd.StandardError.ReadToEndAsync();
        await systemd.WaitForExitAsync();
        TestFolder.Remove(folder);
        Assert.DoesNotContain("wegobot.service", findings, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_setting_in_the_example_is_one_that_the_service_has_and_none_holds_a_secret()
    {
        var settings = Setting().Matches(Read("wegobot.env")).ToDictionary(match => match.Groups[1].Value.Replace("__", ":", StringComparison.Ordinal), match => match.Groups[2].Value);
        Assert.True(settings.Count > 5, "the example is read");
        Assert.All(settings.Keys, setting => Assert.True(KnownSettings.Contains(setting), setting));
        Assert.All(settings.Where(setting => setting.Key.EndsWith("Token", StringComparison.Ordinal) || setting.Key.EndsWith("Password", StringComparison.Ordinal)), secret => Assert.Equal("", secret.Value));
    }

    [Theory]
    [InlineData("nginx.conf", "proxy_pass http://127.0.0.1:5080;", "access_log off;", "error_log /dev/null;", "gzip off;", "proxy_max_temp_file_size 0;", "X-Forwarded-Proto $scheme;", "X-Forwarded-For $remote_addr;")]
    [InlineData("Caddyfile", "reverse_proxy 127.0.0.1:5080", "level FATAL", "admin off", "flush_interval -1")]
    public void Each_proxy_leads_to_the_service_and_keeps_no_address(string file, params string[] lines)
    {
        var source = Read(file);
        Assert.All(lines, line => Assert.Contains(line, source, StringComparison.Ordinal));
        Assert.Equal(new Uri(ServiceOptions.DefaultUrls).Authority, Upstream().Match(source).Value);
        // Caddy keeps no access log unless a site asks for one.
        Assert.DoesNotMatch(@"(?m)^\tlog|^\s*encode|access_log /", source[(source.IndexOf("chat.example.org", StringComparison.Ordinal))..]);
    }

    [Fact]
    public void The_page_about_the_proxy_names_the_paths_that_the_service_has()
    {
        var page = File.ReadAllText(SourceTree.File("docs/operators/proxy.md"));
        Assert.All(["/telegram", ViberOptions.Path, LiveChanges.Path], path => Assert.Contains($"`{path}`", page, StringComparison.Ordinal));
    }

    private static string Read(string file) => File.ReadAllText(SourceTree.File($"src/WegoBot/Deploy/{file}"));

    [GeneratedRegex(@"^#?([A-Z]\w+)=(.*)$", RegexOptions.Multiline)]
    private static partial Regex Setting();

    [GeneratedRegex(@"127\.0\.0\.1:\d+")]
    private static partial Regex Upstream();
}
