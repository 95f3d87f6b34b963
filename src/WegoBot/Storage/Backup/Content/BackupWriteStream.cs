namespace WegoBot.Storage;

/// <summary>Encrypts what is written to it, in chunks. Without <see cref="Complete"/> the backup has no end, and cannot be restored.</summary>
internal sealed class BackupWriteStream(Stream to, BackupChunks chunks) : Stream
{
    private readonly byte[] _chunk = new byte[BackupChunks.Size];
    private int _length;

    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    public override void Write(ReadOnlySpan<byte> buffer)
    {
        while (buffer.Length > 0)
        {
            // A full chunk waits until more follows, because the last one is marked.
            if (_length == _chunk.Length)
                WriteChunk(isLast: false);
            var part = buffer[..Math.Min(buffer.Length, _chunk.Length - _length)];
            part.CopyTo(_chunk.AsSpan(_length));
            _length += part.Length;
            buffer = buffer[part.Length..];
        }
    }

    public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

    /// <summary>Writes the last chunk.</summary>
    public void Complete() => WriteChunk(isLast: true);

    /// <summary>Does nothing: only whole chunks are written.</summary>
    public override void Flush()
    {
    }

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    private void WriteChunk(bool isLast)
    {
        to.Write(chunks.Encrypt(_chunk.AsSpan(0, _length), isLast));
        _length = 0;
    }
}
