using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace WegoBot.Bench.Stub;

/// <summary>One kept-alive connection to a replica, by which updates are brought one after the other. Written by hand as <see cref="Connection"/> is, and as cheap.</summary>
internal sealed class Post : IDisposable
{
    /// <summary>Whoever has not answered after that is not waited for any more.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(10);

    private readonly Socket _socket;
    private readonly byte[] _buffer = new byte[4096];
    private readonly CancellationTokenSource _late = new();

    private Post(Socket socket) => _socket = socket;

    /// <returns>Null when nobody listens there.</returns>
    public static async Task<Post?> Open(int port)
    {
        var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(IPAddress.Loopback, port);
            return new Post(socket);
        }
        catch (SocketException)
        {
            socket.Dispose();
            return null;
        }
    }

    /// <returns>The status of the answer; 0 when none came, and then the connection is of no more use.</returns>
    public async Task<int> Bring(ReadOnlyMemory<byte> request)
    {
        _late.CancelAfter(Longest);
        try
        {
            for (var sent = 0; sent < request.Length;)
                sent += await _socket.SendAsync(request[sent..], _late.Token);
            return await Answer();
        }
        catch (Exception gone) when (gone is SocketException or ObjectDisposedException or OperationCanceledException)
        {
            return 0;
        }
        finally
        {
            _late.TryReset();
        }
    }

    public void Dispose()
    {
        _socket.Dispose();
        _late.Dispose();
    }

    private async Task<int> Answer()
    {
        for (var filled = 0; filled < _buffer.Length;)
        {
            if (await _socket.ReceiveAsync(_buffer.AsMemory(filled), _late.Token) is not (> 0 and var more))
                return 0;
            filled += more;
            if (Status(_buffer.AsSpan(0, filled)) is > 0 and var status)
                return status;
        }

        return 0;
    }

    /// <returns>0 while the answer is not whole. Its body has a stated length: the bot's answers to a webhook are short.</returns>
    private static int Status(ReadOnlySpan<byte> bytes)
    {
        var end = bytes.IndexOf("\r\n\r\n"u8);
        return end >= 0 && bytes.Length >= end + 4 + Connection.BodyLength(bytes[..end])
            ? int.Parse(bytes[9..12], CultureInfo.InvariantCulture)
            : 0;
    }
}
