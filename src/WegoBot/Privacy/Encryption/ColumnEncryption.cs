using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;

namespace WegoBot.Privacy;

/// <summary>Encrypts column values with AES-GCM. A value can only be decrypted for the row and column that it was encrypted for.</summary>
public sealed class ColumnEncryption(Keys keys, RandomNumberGenerator random)
{
    // AES-GCM as in NIST SP 800-38D: a random nonce of 96 bits, a tag of 128 bits.
    private const int NonceBytes = 12;
    private const int TagBytes = 16;

    // Creating an AesGcm costs more than using it, and an instance is not safe for concurrent use.
    private readonly ConcurrentBag<AesGcm> _idle = [];

    /// <summary>Encrypts a value. Returns nonce, tag and ciphertext.</summary>
    /// <param name="plain">The plaintext.</param>
    /// <param name="column">The column that the value is stored in.</param>
    /// <param name="row">The row's primary key.</param>
    public byte[] Encrypt(ReadOnlySpan<byte> plain, string column, ReadOnlySpan<byte> row)
    {
        var encrypted = new byte[NonceBytes + TagBytes + plain.Length];
        var nonce = encrypted.AsSpan(0, NonceBytes);
        random.GetBytes(nonce);
        var cipher = RentCipher();
        Span<byte> buffer = stackalloc byte[AssociatedDataLength(column, row)];
        cipher.Encrypt(nonce, plain, encrypted.AsSpan(NonceBytes + TagBytes), encrypted.AsSpan(NonceBytes, TagBytes), AssociatedData(buffer, column, row));
        _idle.Add(cipher);
        return encrypted;
    }

    /// <summary>Decrypts what <see cref="Encrypt"/> returned; null when it was encrypted for another row, column or key, or was altered.</summary>
    public byte[]? Decrypt(ReadOnlySpan<byte> encrypted, string column, ReadOnlySpan<byte> row)
    {
        if (encrypted.Length < NonceBytes + TagBytes)
            return null;
        var plain = new byte[encrypted.Length - NonceBytes - TagBytes];
        var cipher = RentCipher();
        Span<byte> buffer = stackalloc byte[AssociatedDataLength(column, row)];
        try
        {
            cipher.Decrypt(encrypted[..NonceBytes], encrypted[(NonceBytes + TagBytes)..], encrypted.Slice(NonceBytes, TagBytes), plain, AssociatedData(buffer, column, row));
            return plain;
        }
        catch (AuthenticationTagMismatchException)
        {
            return null;
        }
        finally
        {
            _idle.Add(cipher);
        }
    }

    private AesGcm RentCipher() => _idle.TryTake(out var cipher) ? cipher : new AesGcm(keys.Encryption, TagBytes);

    // Column names and primary keys are short enough for the stack.
    private static int AssociatedDataLength(string column, ReadOnlySpan<byte> row) => Encoding.UTF8.GetByteCount(column) + 1 + row.Length;

    /// <summary>The associated data that is authenticated with the value: the column's name, a zero byte and the row's primary key.</summary>
    private static ReadOnlySpan<byte> AssociatedData(Span<byte> buffer, string column, ReadOnlySpan<byte> row)
    {
        var end = Encoding.UTF8.GetBytes(column, buffer);
        buffer[end++] = 0;
        row.CopyTo(buffer[end..]);
        return buffer[..(end + row.Length)];
    }
}
