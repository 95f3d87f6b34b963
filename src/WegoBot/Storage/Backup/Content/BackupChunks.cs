using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace WegoBot.Storage;

/// <summary>The chunks of a backup, each encrypted and authenticated with its place and whether it is the last: none can be altered, moved, left out or cut off.</summary>
/// <remarks>
/// AES-GCM with a key that is used for one file only, so that a counter is a nonce (as STREAM in https://eprint.iacr.org/2015/189). The key is
/// made from the header too, so that an altered header opens nothing.
/// </remarks>
internal sealed class BackupChunks(ReadOnlySpan<byte> sharedSecret, byte[] header) : IDisposable
{
    public const int Size = 64 * 1024;
    public const int TagBytes = 16;

    private const int NonceBytes = 12;

    private readonly AesGcm _cipher = new(
        HKDF.DeriveKey(HashAlgorithmName.SHA256, sharedSecret.ToArray(), 32, SHA256.HashData(header), Encoding.UTF8.GetBytes("wegobot/backup/1")), TagBytes);

    private long _place;

    /// <summary>Encrypts the next chunk. Returns the tag and the ciphertext.</summary>
    public byte[] Encrypt(ReadOnlySpan<byte> plain, bool isLast)
    {
        var encrypted = new byte[TagBytes + plain.Length];
        _cipher.Encrypt(Nonce(isLast), plain, encrypted.AsSpan(TagBytes), encrypted.AsSpan(0, TagBytes));
        return encrypted;
    }

    /// <summary>Decrypts the next chunk.</summary>
    /// <exception cref="AuthenticationTagMismatchException">It was altered, or another belongs in its place.</exception>
    public byte[] Decrypt(ReadOnlySpan<byte> encrypted, bool isLast)
    {
        if (encrypted.Length < TagBytes)
            throw new AuthenticationTagMismatchException();
        var plain = new byte[encrypted.Length - TagBytes];
        _cipher.Decrypt(Nonce(isLast), encrypted[TagBytes..], encrypted[..TagBytes], plain);
        return plain;
    }

    public void Dispose() => _cipher.Dispose();

    private byte[] Nonce(bool isLast)
    {
        var nonce = new byte[NonceBytes];
        BinaryPrimitives.WriteInt64BigEndian(nonce, _place++);
        nonce[^1] = isLast ? (byte)1 : (byte)0;
        return nonce;
    }
}
