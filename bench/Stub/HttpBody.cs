using System.Buffers.Text;
using System.Text;

namespace WegoBot.Bench.Stub;

/// <summary>Reads the body of an HTTP/1.1 message by Content-Length or chunked transfer coding (RFC 9112, sections 6 and 7.1).</summary>
internal static class HttpBody
{
    /// <param name="head">Start line and headers, without the empty line that ends them.</param>
    /// <param name="bytes">What was received after the head. The chunks of a complete chunked body are joined in place.</param>
    /// <param name="body">The body without its framing.</param>
    /// <param name="consumed">How many of the bytes belong to this message.</param>
    /// <returns>False while the body is incomplete; the bytes are unchanged then.</returns>
    /// <exception cref="FormatException">The framing is malformed.</exception>
    public static bool TryRead(ReadOnlySpan<byte> head, Span<byte> bytes, out ReadOnlySpan<byte> body, out int consumed)
    {
        body = default;
        consumed = 0;
        if (Header(head, "transfer-encoding:"u8).EndsWith("chunked"u8))
            return TryReadChunks(bytes, out body, out consumed);
        var length = Header(head, "content-length:"u8) is { IsEmpty: false } value ? Number(value, 'D') : 0;
        if (bytes.Length < length)
            return false;
        body = bytes[..length];
        consumed = length;
        return true;
    }

    private static bool TryReadChunks(Span<byte> bytes, out ReadOnlySpan<byte> body, out int consumed)
    {
        body = default;
        if ((consumed = ChunkedLength(bytes)) == 0)
            return false;
        var filled = 0;
        for (var at = 0; NextChunk(bytes[at..], out var start, out var length) && length > 0; at += start + length + 2)
        {
            bytes.Slice(at + start, length).CopyTo(bytes[filled..]);
            filled += length;
        }

        body = bytes[..filled];
        return true;
    }

    /// <returns>The bytes of all chunks with their framing; 0 while the last chunk is missing.</returns>
    private static int ChunkedLength(ReadOnlySpan<byte> bytes)
    {
        for (var at = 0; NextChunk(bytes[at..], out var start, out var length);)
        {
            at += start + length + 2;
            if (at > bytes.Length)
                return 0;
            if (length == 0)
                return at;
        }

        return 0;
    }

    // No bot's client sends trailers, so the last chunk is followed by the empty line at once.
    private static bool NextChunk(ReadOnlySpan<byte> bytes, out int start, out int length)
    {
        var end = bytes.IndexOf("\r\n"u8);
        (start, length) = (end + 2, end < 0 ? 0 : Number(bytes[..end], 'X'));
        return end >= 0;
    }

    /// <returns>Empty when the header is missing.</returns>
    private static ReadOnlySpan<byte> Header(ReadOnlySpan<byte> head, ReadOnlySpan<byte> name)
    {
        for (var at = head.IndexOf("\r\n"u8); at >= 0;)
        {
            var line = head[(at + 2)..];
            var end = line.IndexOf("\r\n"u8);
            if (line.Length > name.Length && Ascii.EqualsIgnoreCase(line[..name.Length], name))
                return line[name.Length..(end < 0 ? line.Length : end)].Trim((byte)' ');
            at = end < 0 ? -1 : at + 2 + end;
        }

        return default;
    }

    private static int Number(ReadOnlySpan<byte> digits, char format) =>
        Utf8Parser.TryParse(digits, out int number, out var read, format) && read > 0 && number >= 0 ? number : throw new FormatException("The length of a body cannot be read.");
}
