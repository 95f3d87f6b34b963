using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;

namespace WegoBot.Bench.Stub;

/// <summary>One process of the bot with its port and its idle connections.</summary>
internal sealed class Replica(int port) : IDisposable
{
    private readonly ConcurrentBag<WebhookConnection> _idle = [];
    private BotProcess? _process;

    public BotProcess Process => _process ?? throw new InvalidOperationException("It has not been started.");

    /// <summary>Whether it has accepted a connection since its start.</summary>
    public bool IsReady { get; private set; }

    /// <summary>A free port below the ephemeral range, so that no other process gets it while the replica is down.</summary>
    public static int FreePort()
    {
        while (true)
        {
            var port = RandomNumberGenerator.GetInt32(10_000, 20_000);
            using var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
            try
            {
                socket.Bind(new IPEndPoint(IPAddress.Loopback, port));
                return port;
            }
            catch (SocketException)
            {
                // In use: try another one.
            }
        }
    }

    public void Start(Settings settings, Uri server)
    {
        _process?.Dispose();
        // Idle connections lead to the previous process.
        while (_idle.TryTake(out var connection))
            connection.Dispose();
        IsReady = false;
        _process = BotProcess.Start(settings.Command, server, port, settings.Log);
    }

    /// <summary>An idle or new connection; null when it does not listen.</summary>
    public async Task<WebhookConnection?> Reach()
    {
        if (_idle.TryTake(out var kept))
            return kept;
        var process = _process;
        var opened = await WebhookConnection.Open(port);
        // It may have been killed meanwhile, and its successor is not ready yet.
        if (opened is not null && process == _process)
            IsReady = true;
        return opened;
    }

    public void Keep(WebhookConnection connection) => _idle.Add(connection);

    public void Dispose()
    {
        _process?.Dispose();
        while (_idle.TryTake(out var connection))
            connection.Dispose();
    }
}
