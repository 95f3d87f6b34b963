using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;

namespace WegoBot.Privacy;

/// <summary>One version of the key that values are encrypted under.</summary>
/// <param name="version">From 1.</param>
/// <param name="secret">Its secret in the key file.</param>
internal sealed class EncryptionKey(int version, byte[] secret)
{
    // Creating an AesGcm costs more than using it, and an instance is not safe for concurrent use.
    private readonly ConcurrentBag<AesGcm> _idle = [];
    private readonly byte[] _key = Derive(secret, "encryption");

    public int Version => version;

    /// <summary>Stored in the database to recognise the key. It reveals nothing about it.</summary>
    public byte[] Check { get; } = Derive(secret, "encryption-check");

    public AesGcm Rent() => _idle.TryTake(out var cipher) ? cipher : new AesGcm(_key, AuthenticatedEncryption.TagBytes);

    public void Return(AesGcm cipher) => _idle.Add(cipher);

    private static byte[] Derive(byte[] secret, string purpose) =>
        HKDF.DeriveKey(HashAlgorithmName.SHA256, secret, 32, info: Encoding.UTF8.GetBytes("wegobot/1/" + purpose));
}
