using System.Security.Cryptography;

namespace WegoBot.Privacy;

/// <summary>The file of the one secret from which all keys are made. Only its owner can read it; it is never replaced.</summary>
public static class KeyFile
{
    public const int Bytes = 32;

    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    /// <summary>The secret in the file.</summary>
    /// <exception cref="InvalidSettingException">Others can read the file, or it does not hold a key.</exception>
    public static byte[] Read(string path)
    {
        if (!OperatingSystem.IsWindows() && (File.GetUnixFileMode(path) & ~(OwnerOnly | UnixFileMode.UserExecute)) != 0)
            throw new InvalidSettingException($"The key file {path} can be read by others: make it private with 'chmod 600 {path}'.");
        var secret = new byte[Bytes];
        if (!Convert.TryFromBase64String(File.ReadAllText(path).Trim(), secret, out var length) || length != Bytes)
            throw new InvalidSettingException($"The key file {path} does not hold a key: put back the one that was made at the first start.");
        return secret;
    }

    /// <summary>Makes the file with a new secret. A crash leaves the whole file or none.</summary>
    /// <exception cref="IOException">It is there already, or another process is making it.</exception>
    public static byte[] Make(string path, RandomNumberGenerator random)
    {
        var secret = new byte[Bytes];
        random.GetBytes(secret);
        MakeFolder(path);
        // Not to overwrite a file is no promise of a move: of two that are made at once the second would replace the first.
        using var alone = new FileStream(path + ".lock", new FileStreamOptions
        {
            Mode = FileMode.OpenOrCreate,
            Access = FileAccess.Write,
            Share = FileShare.None,
            Options = FileOptions.DeleteOnClose,
        });
        // A name of its own: of two replicas that start at once, one must not finish the other's.
        Span<byte> name = stackalloc byte[8];
        random.GetBytes(name);
        var unfinished = $"{path}.{Convert.ToHexStringLower(name)}.new";
        using (var file = NewPrivateFile(unfinished))
        {
            file.Write(System.Text.Encoding.ASCII.GetBytes(Convert.ToBase64String(secret) + "\n"));
            file.Flush(flushToDisk: true);
        }

        try
        {
            File.Move(unfinished, path, overwrite: false);
        }
        catch (IOException)
        {
            File.Delete(unfinished);
            throw;
        }

        return secret;
    }

    /// <summary>An empty file that only its owner can read.</summary>
    internal static FileStream NewPrivateFile(string path)
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = OwnerOnly;
        return new FileStream(path, options);
    }

    /// <summary>The folder of a file that only its owner may look into; one that exists is left as it is.</summary>
    internal static void MakeFolder(string path)
    {
        var folder = Path.GetDirectoryName(path) ?? throw new IOException("A folder stands where a file should be.");
        if (OperatingSystem.IsWindows())
            Directory.CreateDirectory(folder);
        else
            Directory.CreateDirectory(folder, OwnerOnly | UnixFileMode.UserExecute);
    }
}
