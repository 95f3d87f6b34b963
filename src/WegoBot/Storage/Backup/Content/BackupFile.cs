using System.Security.Cryptography;

namespace WegoBot.Storage;

/// <summary>A backup that is to be restored. Its header is read, and its content is read as often as asked.</summary>
internal sealed class BackupFile
{
    private readonly string _path;
    private readonly byte[] _headerBytes;

    private BackupFile(string path, BackupHeader header, byte[] headerBytes) => (_path, Header, _headerBytes) = (path, header, headerBytes);

    public BackupHeader Header { get; }

    /// <exception cref="InvalidSettingException">It is missing, no backup, or one of a newer version.</exception>
    public static BackupFile Open(string path)
    {
        try
        {
            using var file = new BufferedStream(File.OpenRead(path));
            var (header, bytes) = BackupHeader.Read(file, path);
            return new BackupFile(path, header, bytes);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new InvalidSettingException($"The backup {path} cannot be read: check its name and its rights.");
        }
    }

    /// <summary>Reads the whole content.</summary>
    /// <exception cref="InvalidSettingException">The key is another, or the file was altered or cut off.</exception>
    public async Task Read(BackupKey key, IReadOnlyList<BackupTable> tables, Func<BackupSecrets, Task> begin, Func<BackupTable, object?[], Task> take)
    {
        if (BackupKeyFile.FingerprintOf(key.PublicKey) != Header.For)
            throw new InvalidSettingException($"The backup key is not the one that the backup {_path} was made for.");
        try
        {
            await using var file = new BufferedStream(File.OpenRead(_path));
            file.Seek(_headerBytes.Length, SeekOrigin.Begin);
            using var chunks = new BackupChunks(key.Agree(Header.EphemeralKey), _headerBytes);
            await using var content = new BackupReadStream(file, chunks);
            await BackupContent.Read(content, tables, begin, take);
        }
        catch (Exception failure) when (failure is CryptographicException or EndOfStreamException or InvalidDataException or FormatException or IOException)
        {
            throw new InvalidSettingException($"The backup {_path} was altered or is not whole: use another copy of it, or another backup.");
        }
    }
}
