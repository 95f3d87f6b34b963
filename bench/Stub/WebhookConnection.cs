using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace WegoBot.Bench.Stub;

/// <summary>One kept-alive connection to a replica that posts one update after the other. Written by hand to be cheap, like <see cref="Connection"/>.</summary>
internal sealed class WebhookConnection : IDisposable
{
    /// <summary>An answer that takes longer counts as missing.</summary>
    private static readonly TimeSpan Timeout = TimeSpan.FromSeconds(10);

    private readonly Socket _socket;
    private readonly byte[] _buffer = new byte[4096];
    private readonly CancellationTokenSource _timeout = new();

    private WebhookConnection(Socket socket) => _socket = socket;

    /// <returns>Null when nothing listens on the port.</returns>
    public static async Task<WebhookConnection?> Open(int port)
    {
        var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(IPAddress.Loopback, port);
            return new WebhookConnection(socket);
        }
        catch (SocketException)
        {
            socket.Dispose();
            return null;
        }
    }

    /// <returns>The status of the answer; 0 when there was none, and the connection cannot be used again.</returns>
    public async Task<int> Post(ReadOnlyMemory<byte> request)
    {
        _timeout.CancelAfter(Timeout);
        try
        {
            for (var sent = 0; sent < request.Length;)
                sent += await _socket.SendAsync(request[sent..], _timeout.Token);
            return await ReadStatus();
        }
        catch (Exception gone) when (gone is SocketException or ObjectDisposedException or OperationCanceledException)
        {
            return 0;
        }
        finally
        {
            _timeout.TryReset();
        }
    }

    public void Dispose()
    {
        _socket.Dispose();
        _timeout.Dispose();
    }

    private async Task<int> ReadStatus()
    {
        for (var filled = 0; filled < _buffer.Length;)
        {
            if (await _socket.ReceiveAsync(_buffer.AsMemory(filled), _timeout.Token) is not (> 0 and var more))
                return 0;
            filled += more;
            if (Status(_buffer.AsSpan(0, filled)) is > 0 and var status)
                return status;
        }

        return 0;
    }

    /// <returns>The status code; 0 while the answer is incomplete.</returns>
    private static int Status(Span<byte> bytes)
    {
        var end = bytes.IndexOf("\r\n\r\n"u8);
        return end >= 0 && HttpBody.TryRead(bytes[..end], bytes[(end + 4)..], out _, out _)
            ? int.Parse(bytes[9..12], CultureInfo.InvariantCulture)
            : 0;
    }
}
