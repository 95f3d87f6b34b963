using System.Security.Cryptography;
using System.Text;
using WegoBot.Privacy;

namespace WegoBot.Storage;

/// <summary>The file of the public half of the backup key. Backups are encrypted to it, and it opens none.</summary>
internal static class BackupKeyFile
{
    private const string Title = "WegoBot: backups are encrypted to this key. It cannot open them.";

    /// <exception cref="InvalidSettingException">The file is missing or damaged.</exception>
    public static byte[] Read(string path)
    {
        if (!File.Exists(path))
            throw new InvalidSettingException("There is no backup key yet: run 'backup --new-key' once, and write down the key that it prints.");
        try
        {
            var key = Convert.FromBase64String(File.ReadAllLines(path).ElementAtOrDefault(1) ?? "");
            using var read = ECDiffieHellman.Create();
            read.ImportSubjectPublicKeyInfo(key, out _);
            return key;
        }
        catch (Exception failure) when (failure is FormatException or CryptographicException)
        {
            throw new InvalidSettingException($"The file {path} does not hold the public half of a backup key: put it back, or move it aside and run 'backup --new-key'.");
        }
    }

    /// <exception cref="InvalidSettingException">There is one already.</exception>
    public static void Create(string path, BackupKey key)
    {
        if (File.Exists(path))
            throw new InvalidSettingException($"There is a backup key already. If it is lost, move {path} aside and run this again: older backups stay closed without the old key.");
        KeyFile.CreateParentFolder(path);
        using var file = KeyFile.CreatePrivateFile(path);
        file.Write(Encoding.ASCII.GetBytes($"{Title}\n{Convert.ToBase64String(key.PublicKey)}\n"));
        file.Flush(flushToDisk: true);
    }

    /// <summary>Recognises the key that a backup is encrypted to. It opens nothing.</summary>
    public static string FingerprintOf(byte[] publicKey) => Convert.ToHexStringLower(SHA256.HashData(publicKey))[..16];
}
