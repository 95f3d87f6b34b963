using System.Globalization;
using System.Net.Sockets;
using System.Text;

namespace WegoBot.Bench.Stub;

/// <summary>
/// One kept-alive HTTP/1.1 connection that reads just as much of HTTP as the bots' clients send: a request line, headers and a body,
/// with a Content-Length or chunked. Written by hand to be cheap: the stub shares the cores with the bot that is measured.
/// </summary>
internal sealed class Connection(Socket socket, BotApi api) : IDisposable
{
    private byte[] _buffer = new byte[8 * 1024];
    private int _filled;

    public async Task Serve()
    {
        try
        {
            while (await socket.ReceiveAsync(_buffer.AsMemory(_filled)) is > 0 and var more)
            {
                _filled += more;
                TakeRequests();
                if (_filled == _buffer.Length)
                    Array.Resize(ref _buffer, _buffer.Length * 2);
            }
        }
        catch (SocketException)
        {
            // Killing the bot resets its connections.
        }
        catch (FormatException)
        {
            // Where the next request begins is unknown, so the connection ends.
            api.CountMalformed();
        }
        finally
        {
            api.Gone(this);
            Dispose();
        }
    }

    /// <summary>Answers the request that was read last.</summary>
    public void Reply(ReadOnlySpan<byte> json, int status = 200)
    {
        var head = string.Create(CultureInfo.InvariantCulture, $"HTTP/1.1 {status} OK\r\nContent-Type: application/json\r\nContent-Length: {json.Length}\r\n\r\n");
        var whole = new byte[head.Length + json.Length];
        Encoding.ASCII.GetBytes(head, whole);
        json.CopyTo(whole.AsSpan(head.Length));
        _ = Send(whole);
    }

    public void Dispose() => socket.Dispose();

    // Not awaited: a client reads the answer before it sends the next request.
    private async Task Send(byte[] whole)
    {
        try
        {
            for (var sent = 0; sent < whole.Length;)
                sent += await socket.SendAsync(whole.AsMemory(sent));
        }
        catch (Exception gone) when (gone is SocketException or ObjectDisposedException)
        {
            // The bot was killed before it read the answer.
        }
    }

    private void TakeRequests()
    {
        var start = 0;
        while (TakeRequest(_buffer.AsSpan(start, _filled - start)) is > 0 and var length)
            start += length;
        if (start > 0)
            _buffer.AsSpan(start, _filled - start).CopyTo(_buffer);
        _filled -= start;
    }

    /// <returns>The request's length in bytes; 0 while it is incomplete.</returns>
    private int TakeRequest(Span<byte> bytes)
    {
        var end = bytes.IndexOf("\r\n\r\n"u8);
        if (end < 0)
            return 0;
        var head = bytes[..end];
        if (!HttpBody.TryRead(head, bytes[(end + 4)..], out var body, out var consumed))
            return 0;
        var line = head[..head.IndexOf("\r\n"u8)];
        var path = line[(line.IndexOf((byte)' ') + 1)..line.LastIndexOf((byte)' ')];
        api.Handle(this, path[(path.LastIndexOf((byte)'/') + 1)..], body);
        return end + 4 + consumed;
    }
}
