using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;

namespace WegoBot.Bench.Stub;

/// <summary>One process of the bot with its port, and the connections to it that are at hand.</summary>
internal sealed class Replica(int port) : IDisposable
{
    private readonly ConcurrentBag<Post> _idle = [];
    private BotProcess? _process;

    public BotProcess Process => _process ?? throw new InvalidOperationException("It was not started yet.");

    /// <summary>Somebody has reached it since it was started.</summary>
    public bool HasBegun { get; private set; }

    /// <summary>A port that nobody has, below those that the system gives to whoever connects: while the replica is down nobody takes it.</summary>
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
                // Somebody has it: another one, then.
            }
        }
    }

    public void Start(Settings settings, Uri server)
    {
        _process?.Dispose();
        // Whatever is left leads to the process before.
        while (_idle.TryTake(out var post))
            post.Dispose();
        HasBegun = false;
        _process = BotProcess.Start(settings.Command, server, port, settings.Log);
    }

    /// <summary>A connection to it; null when it does not listen.</summary>
    public async Task<Post?> Reach()
    {
        if (_idle.TryTake(out var kept))
            return kept;
        var process = _process;
        var opened = await Post.Open(port);
        // It may have been killed meanwhile, and another one may not have begun.
        if (opened is not null && process == _process)
            HasBegun = true;
        return opened;
    }

    public void Keep(Post post) => _idle.Add(post);

    public void Dispose()
    {
        _process?.Dispose();
        while (_idle.TryTake(out var post))
            post.Dispose();
    }
}
