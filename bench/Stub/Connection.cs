using System.Globalization;
using System.Net.Sockets;
using System.Text;

namespace WegoBot.Bench.Stub;

/// <summary>
/// One kept-alive HTTP/1.1 connection, with just as much of HTTP as bots' clients use: a request line, headers, a body of a stated
/// length. Written by hand because the stub's cheapness is its purpose: what it costs is missing from what is measured.
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
            // A bot that is killed closes its connections like that.
        }
        finally
        {
            api.Gone(this);
            Dispose();
        }
    }

    /// <summary>Answers the request at hand.</summary>
    public void Reply(ReadOnlySpan<byte> json, int status = 200)
    {
        var head = string.Create(CultureInfo.InvariantCulture, $"HTTP/1.1 {status} OK\r\nContent-Type: application/json\r\nContent-Length: {json.Length}\r\n\r\n");
        var whole = new byte[head.Length + json.Length];
        Encoding.ASCII.GetBytes(head, whole);
        json.CopyTo(whole.AsSpan(head.Length));
        _ = Send(whole);
    }

    /// <summary>What the head says of the body that follows; 0 when it says nothing.</summary>
    public static int BodyLength(ReadOnlySpan<byte> head)
    {
        const int name = 16;
        for (var at = head.IndexOf("\r\n"u8); at >= 0; at = Next(head, at))
        {
            var line = head[(at + 2)..];
            if (line.Length > name && (line[0] | 0x20) == 'c' && Ascii.EqualsIgnoreCase(line[..name], "content-length: "u8))
                return int.Parse(line[name..(line.IndexOf((byte)'\r') is var end and >= 0 ? end : line.Length)], CultureInfo.InvariantCulture);
        }

        return 0;
    }

    public void Dispose() => socket.Dispose();

    // Never waited for: whoever asked reads the answer before asking again.
    private async Task Send(byte[] whole)
    {
        try
        {
            for (var sent = 0; sent < whole.Length;)
                sent += await socket.SendAsync(whole.AsMemory(sent));
        }
        catch (Exception gone) when (gone is SocketException or ObjectDisposedException)
        {
            // The bot was killed before it could read this.
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

    /// <returns>The request's length; 0 when it is not whole yet.</returns>
    private int TakeRequest(ReadOnlySpan<byte> bytes)
    {
        var end = bytes.IndexOf("\r\n\r\n"u8);
        if (end < 0)
            return 0;
        var head = bytes[..end];
        var length = end + 4 + BodyLength(head);
        if (bytes.Length < length)
            return 0;
        var line = head[..head.IndexOf("\r\n"u8)];
        var path = line[(line.IndexOf((byte)' ') + 1)..line.LastIndexOf((byte)' ')];
        api.Take(this, path[(path.LastIndexOf((byte)'/') + 1)..], bytes[(end + 4)..length]);
        return length;
    }

    private static int Next(ReadOnlySpan<byte> head, int at) => head[(at + 2)..].IndexOf("\r\n"u8) is var next and >= 0 ? at + 2 + next : -1;
}
