using System.Diagnostics;
using System.Net.Sockets;
using System.Runtime.Versioning;
using System.Text;

namespace WegoBot.Tests.Service;

/// <summary>What systemd is told. A shell stands in for it, as where the unit hides systemd's own process: only the environment says that it is there.</summary>
[UnsupportedOSPlatform("windows")]
public sealed class SystemdTests : IDisposable
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(60);

    private readonly string _folder = Directory.CreateTempSubdirectory("wegobot").FullName;
    private readonly Socket _notify = new(AddressFamily.Unix, SocketType.Dgram, ProtocolType.Unspecified);

    [Fact]
    public async Task It_hears_when_the_service_is_ready_lives_and_stops_and_the_journal_gets_levels()
    {
        using var service = Start();
        Assert.Equal("READY=1", await Heard("WATCHDOG=1"));
        Assert.Equal("WATCHDOG=1", await Heard("READY=1"));
        var output = await service.StandardOutput.ReadLineAsync();
        Assert.StartsWith("<6>WegoBot answers at", output, StringComparison.Ordinal);
        await service.StandardInput.WriteLineAsync("stop");
        Assert.Equal("STOPPING=1", await Heard("WATCHDOG=1"));
        using var limit = new CancellationTokenSource(Longest);
        await service.WaitForExitAsync(limit.Token);
        Assert.Equal(0, service.ExitCode);
    }

    public void Dispose()
    {
        _notify.Dispose();
        TestFolder.Remove(_folder);
    }

    private Process Start()
    {
        var socket = Path.Combine(_folder, "notify");
        _notify.Bind(new UnixDomainSocketEndPoint(socket));
        var service = Path.Combine(AppContext.BaseDirectory, "WegoBot.dll");
        return Process.Start(new ProcessStartInfo("/bin/sh", ["-c", $"dotnet '{service}' Urls=http://127.0.0.1:0 & read stop; kill -TERM $!; wait $!"])
        {
            WorkingDirectory = _folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            Environment = { ["NOTIFY_SOCKET"] = socket, ["WATCHDOG_USEC"] = "400000", ["JOURNAL_STREAM"] = "8:1" },
        })!;
    }

    /// <summary>The next message that is another than this one.</summary>
    private async Task<string> Heard(string beside)
    {
        var buffer = new byte[256];
        using var limit = new CancellationTokenSource(Longest);
        while (true)
        {
            var length = await _notify.ReceiveAsync(buffer, limit.Token);
            var message = Encoding.UTF8.GetString(buffer, 0, length);
            if (message != beside)
                return message;
        }
    }
}
