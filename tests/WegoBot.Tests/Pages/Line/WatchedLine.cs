using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace WegoBot.Tests.Pages;

/// <summary>The real service behind a real socket, and a browser whose line is watched: every byte that comes is counted.</summary>
internal sealed partial class WatchedLine : ServiceUnderTest
{
    private readonly string _folder = Directory.CreateTempSubdirectory("line-").FullName;
    private readonly Version _version;
    private readonly ILoggerProvider[] _logs;
    private WatchedStream? _socket;

    /// <param name="version">Which HTTP it speaks.</param>
    /// <param name="logs">Where everything is logged, down to Trace; none for a service as it is shipped.</param>
    public WatchedLine(Version version, params ILoggerProvider[] logs)
    {
        _logs = logs;
        _version = version;
        UseKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0, listen => listen.Protocols = version.Major == 2 ? HttpProtocols.Http2 : HttpProtocols.Http1));
        StartServer();
    }

    /// <summary>Somebody's browser, on one connection.</summary>
    public HttpClient Browser(bool keepsCookies = true) => new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = keepsCookies, ConnectCallback = Connect, EnableMultipleHttp2Connections = false })
    {
        BaseAddress = ClientOptions.BaseAddress,
        DefaultRequestVersion = _version,
        DefaultVersionPolicy = HttpVersionPolicy.RequestVersionExact,
    };

    /// <summary>Where the browsers called from, as the service sees it.</summary>
    public List<string> Callers { get; } = [];

    /// <summary>Every file that the service wrote.</summary>
    public IEnumerable<string> Files() => Directory.GetFiles(_folder, "*", SearchOption.AllDirectories);

    /// <summary>What the answer to the last request was on the line, in bytes; under HTTP/2 its frames of headers and data.</summary>
    public int Length()
    {
        var came = _socket?.Taken() ?? [];
        return _version.Major == 2 ? Frames(came) : came.Length;
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        TestFolder.Remove(_folder);
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        if (_logs.Length > 0)
            builder.UseSetting("Logging:LogLevel:Default", "Trace").UseSetting("Logging:LogLevel:Microsoft", "Trace")
                .ConfigureServices(services => Array.ForEach(_logs, log => services.AddSingleton(log)));
        builder
            .UseSetting("ConnectionStrings:WegoBot", $"Data Source={Path.Combine(_folder, "wegobot.db")}")
            .UseSetting("Privacy:KeyPath", Path.Combine(_folder, "wegobot.key"))
            .UseSetting("WebChat:LeaveTo", "https://neutral.example/");
    }

    private async ValueTask<Stream> Connect(SocketsHttpConnectionContext context, CancellationToken cancellationToken)
    {
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp);
        await socket.ConnectAsync(context.DnsEndPoint, cancellationToken);
        lock (Callers)
            Callers.Add($":{((IPEndPoint)socket.LocalEndPoint!).Port}");
        return _socket = new WatchedStream(new NetworkStream(socket, ownsSocket: true));
    }

    // RFC 7541, 2.3: a header that is the same again is one byte, so the date costs more in the first answer of each second. That follows the clock, not the screen.
    private static int OfTheClock(ReadOnlySpan<byte> headers) => Date().IsMatch(Encoding.ASCII.GetString(headers)) ? 30 : 0;

    // RFC 9113, 4.1: length in three bytes, then the type: 0 is data, 1 headers. What else the two sides tell each other follows no screen.
    private static int Frames(byte[] bytes)
    {
        var total = 0;
        for (var at = 0; at + 3 < bytes.Length;)
        {
            var length = 9 + (bytes[at] << 16) + (bytes[at + 1] << 8) + bytes[at + 2];
            if (bytes[at + 3] <= 1)
                total += length - (bytes[at + 3] == 1 ? OfTheClock(bytes.AsSpan(at, length)) : 0);
            at += length;
        }

        return total;
    }

    [GeneratedRegex(@", [0-9]{2} [A-Z][a-z]{2} 2[0-9]{3} [0-9:]{8} GMT")]
    private static partial Regex Date();
}
