namespace WegoBot.Storage;

/// <summary>Decrypts a backup. It gives out only bytes that were authenticated, and ends only where the backup ends.</summary>
internal sealed class BackupReadStream(Stream from, BackupChunks chunks) : Stream
{
    private readonly byte[] _next = new byte[BackupChunks.TagBytes + BackupChunks.Size];
    private byte[] _chunk = [];
    private int _read;
    private int _nextLength = -1;
    private bool _isOver;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    public override int Read(Span<byte> buffer)
    {
        while (_read == _chunk.Length && !_isOver)
            ReadChunk();
        var length = Math.Min(buffer.Length, _chunk.Length - _read);
        _chunk.AsSpan(_read, length).CopyTo(buffer);
        _read += length;
        return length;
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    /// <summary>The chunk before the end of the file is the last, so that the one after it is read first.</summary>
    private void ReadChunk()
    {
        if (_nextLength < 0)
            _nextLength = from.ReadAtLeast(_next, _next.Length, throwOnEndOfStream: false);
        var encrypted = _next.AsSpan(0, _nextLength).ToArray();
        _nextLength = from.ReadAtLeast(_next, _next.Length, throwOnEndOfStream: false);
        _isOver = _nextLength == 0;
        (_chunk, _read) = (chunks.Decrypt(encrypted, _isOver), 0);
    }
}
