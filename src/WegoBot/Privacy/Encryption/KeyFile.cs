using System.Security.Cryptography;

namespace WegoBot.Privacy;

/// <summary>The file of the one secret that all keys are derived from. Only its owner can read it. It is never overwritten.</summary>
public static class KeyFile
{
    public const int SizeInBytes = 32;

    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    /// <summary>Reads the secret.</summary>
    /// <exception cref="InvalidSettingException">Other accounts can read the file, or it does not contain a key.</exception>
    public static byte[] Read(string path)
    {
        if (!OperatingSystem.IsWindows() && (File.GetUnixFileMode(path) & ~(OwnerOnly | UnixFileMode.UserExecute)) != 0)
            throw new InvalidSettingException($"The key file {path} can be read by others: make it private with 'chmod 600 {path}'.");
        var secret = new byte[SizeInBytes];
        if (!Convert.TryFromBase64String(File.ReadAllText(path).Trim(), secret, out var length) || length != SizeInBytes)
            throw new InvalidSettingException($"The key file {path} does not hold a key: put back the one that was made at the first start.");
        return secret;
    }

    /// <summary>Creates the file with a new secret. A crash leaves either the complete file or none.</summary>
    /// <exception cref="IOException">The file exists, or another process is creating it.</exception>
    public static byte[] Create(string path, RandomNumberGenerator random)
    {
        var secret = new byte[SizeInBytes];
        random.GetBytes(secret);
        CreateParentFolder(path);
        // File.Move without overwrite is not atomic: of two concurrent calls the second could replace the file of the first. So a lock file comes first.
        using var exclusive = new FileStream(path + ".lock", new FileStreamOptions
        {
            Mode = FileMode.OpenOrCreate,
            Access = FileAccess.Write,
            Share = FileShare.None,
            Options = FileOptions.DeleteOnClose,
        });
        // The temporary name is random: two replicas that start concurrently must not publish each other's file.
        Span<byte> suffix = stackalloc byte[8];
        random.GetBytes(suffix);
        var temporary = $"{path}.{Convert.ToHexStringLower(suffix)}.new";
        using (var file = CreatePrivateFile(temporary))
        {
            file.Write(System.Text.Encoding.ASCII.GetBytes(Convert.ToBase64String(secret) + "\n"));
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

        return secret;
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
}
