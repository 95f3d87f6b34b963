using System.Security.Cryptography;

namespace WegoBot.Privacy;

/// <summary>The file of the secrets that all keys are made from. Only its owner can read it. A secret is added at its end, and overwritten in place when it is destroyed.</summary>
public static class KeyFile
{
    public const int SizeInBytes = Secrets.SizeInBytes;

    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    /// <summary>Reads the secrets.</summary>
    /// <exception cref="InvalidSettingException">Other accounts can read the file, this account cannot, or it does not contain whole keys.</exception>
    public static Secrets Read(string path)
    {
        try
        {
            if (!OperatingSystem.IsWindows() && (File.GetUnixFileMode(path) & ~(OwnerOnly | UnixFileMode.UserExecute)) != 0)
                throw new InvalidSettingException($"The key file {path} can be read by others: make it private with 'chmod 600 {path}'.");
            return KeyFileText.Read(Text(path))
                ?? throw new InvalidSettingException($"The key file {path} is not whole: put back a copy of the one that was made at the first start.");
        }
        catch (UnauthorizedAccessException)
        {
            throw new InvalidSettingException($"The service may not read the key file {path}: make the account that runs it the owner, with 'chown'.");
        }
    }

    /// <summary>Creates the file with new secrets. A crash leaves either the complete file or none.</summary>
    /// <exception cref="IOException">The file exists, or another process is creating it.</exception>
    public static Secrets Create(string path, RandomNumberGenerator random)
    {
        var secrets = new Secrets(NewSecret(random), new Dictionary<int, byte[]> { [1] = NewSecret(random) });
        CreateParentFolder(path);
        // File.Move without overwrite is not atomic: of two concurrent calls the second could replace the file of the first. So a lock file comes first.
        using var exclusive = Lock(path);
        // The temporary name is random: two replicas that start concurrently must not publish each other's file.
        Span<byte> suffix = stackalloc byte[8];
        random.GetBytes(suffix);
        var temporary = $"{path}.{Convert.ToHexStringLower(suffix)}.new";
        using (var file = CreatePrivateFile(temporary))
        {
            file.Write(KeyFileText.Write(secrets));
            file.Flush(flushToDisk: true);
        }

        try
        {
            File.Move(temporary, path, overwrite: false);
        }
        catch (IOException)
        {
            File.Delete(temporary);
            throw;
        }

        return secrets;
    }

    /// <summary>Adds a new secret of encryption after the others. The bytes before it stay as they are.</summary>
    /// <returns>Its version.</returns>
    public static int Add(string path, RandomNumberGenerator random)
    {
        using var exclusive = Lock(path);
        var version = Read(path).Newest + 1;
        using var file = new FileStream(path, FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite);
        // A line that a crash cut off is not a key yet.
        file.SetLength(KeyFileText.WholeLines(Text(path)));
        file.Seek(0, SeekOrigin.End);
        file.Write(KeyFileText.Line(version, NewSecret(random)));
        file.Flush(flushToDisk: true);
        return version;
    }

    /// <summary>Overwrites a secret of encryption where it stands, and waits for the disk. Called again it changes nothing.</summary>
    public static void Destroy(string path, int version)
    {
        using var exclusive = Lock(path);
        if (KeyFileText.Find(Text(path), version) is not { } at)
            return;
        // In place: a new file would leave the old one's bytes on the disk.
        using var file = new FileStream(path, FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite);
        file.Seek(at, SeekOrigin.Begin);
        file.Write(KeyFileText.Destroyed);
        file.Flush(flushToDisk: true);
    }

    /// <summary>Creates an empty file that only its owner can read and write.</summary>
    internal static FileStream CreatePrivateFile(string path)
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = OwnerOnly;
        return new FileStream(path, options);
    }

    /// <summary>Creates the folder of a file with access for its owner only. An existing folder is left as it is.</summary>
    internal static void CreateParentFolder(string path)
    {
        var folder = Path.GetDirectoryName(path) ?? throw new IOException("A folder stands where a file should be.");
        if (OperatingSystem.IsWindows())
            Directory.CreateDirectory(folder);
        else
            Directory.CreateDirectory(folder, OwnerOnly | UnixFileMode.UserExecute);
    }

    /// <summary>A character for each byte, so that a place in the text is a place in the file.</summary>
    private static string Text(string path) => System.Text.Encoding.Latin1.GetString(File.ReadAllBytes(path));

    private static byte[] NewSecret(RandomNumberGenerator random)
    {
        var secret = new byte[SizeInBytes];
        random.GetBytes(secret);
        return secret;
    }

    private static FileStream Lock(string path) => new(path + ".lock", new FileStreamOptions
    {
        Mode = FileMode.OpenOrCreate,
        Access = FileAccess.Write,
        Share = FileShare.None,
        Options = FileOptions.DeleteOnClose,
    });
}
