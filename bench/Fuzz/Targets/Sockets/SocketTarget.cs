using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;

namespace WegoBot.Fuzz;

/// <summary>Anything at all on the service's own socket, read by the server as it is shipped with its limits. Each connection is closed, nothing is stored, and the next visitor is answered.</summary>
public sealed partial class SocketTarget() : FuzzTarget("raw HTTP", 40)
{
    private const int ConnectionsOfAWalk = 25;

    /// <summary>Longer than any of the server's own timeouts, on a crowded machine.</summary>
    private static readonly TimeSpan LongestAnswer = TimeSpan.FromMinutes(4);

    /// <summary>Half of a request is answered by nothing.</summary>
    private static readonly TimeSpan Silence = TimeSpan.FromMilliseconds(200);

    private static readonly byte[] Sound = Encoding.ASCII.GetBytes("GET / HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");

    private readonly ConcurrentDictionary<string, int> _statuses = [];
    private readonly ChatServer _chats = new() { Fails = false };
    private FuzzService? _service;
    private IPEndPoint? _address;

    public override int AtOnce => 16;

    public override bool IsHttp => true;

    public override string Outcome => string.Join(", ", _statuses.OrderBy(one => one.Key, StringComparer.Ordinal).Select(one => $"{one.Value} {one.Key}"));

    public override async Task Start()
    {
        _service = await FuzzService.Started([.. MessengerService.Settings, "Urls=http://127.0.0.1:0"], messengers: _chats, listens: true);
        _address = new IPEndPoint(IPAddress.Loopback, _service.Address.Port);
    }

    public override async Task Run(Walk walk)
    {
        for (var connections = 0; connections < ConnectionsOfAWalk; connections++)
        {
            var request = RawRequests.Of(walk.Random);
            walk.Input(request);
            AssertSound(request, await Exchange(request));
        }

        _service!.Log.AssertClean();
    }

    public override async Task Finish(Walk walk)
    {
        Walk.Holds((await Exchange(Sound)).StartsWith("HTTP/1.1 200 ", StringComparison.Ordinal), Rule.Answer, "The next visitor is not answered.");
        await using var db = _service!.NewDb();
        Walk.Holds(!await db.Conversations.AnyAsync(), Rule.Other, "A conversation is stored.");
        _service.Log.AssertClean();
    }

    public override async ValueTask DisposeAsync()
    {
        if (_service is not null)
            await _service.DisposeAsync();
        _chats.Dispose();
        await base.DisposeAsync();
    }

    /// <summary>Sends these bytes and, once nothing comes any more, says that nothing follows. Gives everything that came until the server closed.</summary>
    private async Task<string> Exchange(byte[] request)
    {
        using var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        using var patience = new CancellationTokenSource(LongestAnswer);
        var came = new MemoryStream();
        try
        {
            await socket.ConnectAsync(_address!, patience.Token);
            await using var stream = new NetworkStream(socket);
            var sending = stream.WriteAsync(request, patience.Token).AsTask();
            var all = stream.CopyToAsync(came, patience.Token);
            // Kestrel takes a request back when its sender says that nothing follows, so that comes after the answer.
            for (var before = -1L; before < came.Length && !all.IsCompleted; await Task.WhenAny(all, Task.Delay(Silence)))
                before = came.Length;
            if (!all.IsCompleted)
                socket.Shutdown(SocketShutdown.Send);
            await all;
            await sending;
        }
        catch (OperationCanceledException)
        {
            throw new BrokenRuleException(Rule.Answer, "The connection stays open.");
        }
        catch (Exception failure) when (failure is SocketException or IOException)
        {
            // The server closed while bytes that it does not want were on their way.
        }

        return Encoding.Latin1.GetString(came.ToArray());
    }

    private void AssertSound(byte[] request, string answer)
    {
        var lines = StatusLine().Matches(answer);
        foreach (Match line in lines)
            _statuses.AddOrUpdate("answered " + line.Groups[1].Value, 1, (_, count) => count + 1);
        if (answer.Length == 0)
            _statuses.AddOrUpdate("closed", 1, (_, count) => count + 1);
        // Whoever begins HTTP/2 is told by a frame that there is none.
        var isFrame = request.AsSpan().IndexOf("PRI "u8) >= 0;
        Walk.Holds(answer.Length == 0 || isFrame || lines is [{ Index: 0 }, ..], Rule.Answer, "The answer is no HTTP.");
        var asText = Encoding.Latin1.GetString(request);
        Walk.Holds(lines.All(line => line.Groups[1].Value[0] != '5' || (line.Groups[1].Value is "503" && asText.Contains("prefetch", StringComparison.Ordinal)) || line.Groups[1].Value is "505" or "501"), Rule.Answer, $"The answer is {lines.Select(line => line.Groups[1].Value).FirstOrDefault(status => status[0] == '5')}.");
        Response.AssertHarmless(Encoding.UTF8.GetString(Encoding.Latin1.GetBytes(answer)));
    }

    [GeneratedRegex(@"HTTP/1\.1 ([0-9]{3})")]
    private static partial Regex StatusLine();
}
