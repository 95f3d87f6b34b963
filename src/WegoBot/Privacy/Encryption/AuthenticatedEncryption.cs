using System.Security.Cryptography;
using System.Text;

namespace WegoBot.Privacy;

/// <summary>AES-GCM over one value: nonce, tag and ciphertext. The column and the row are authenticated with the value.</summary>
internal static class AuthenticatedEncryption
{
    // AES-GCM as in NIST SP 800-38D: a random nonce of 96 bits, a tag of 128 bits.
    private const int NonceBytes = 12;

    public const int TagBytes = 16;

    /// <summary>How much longer than the plaintext an encrypted value is.</summary>
    public const int Overhead = NonceBytes + TagBytes;

    /// <param name="cipher">The key.</param>
    /// <param name="random">Where the nonce comes from.</param>
    /// <param name="plain">The plaintext.</param>
    /// <param name="encrypted">Receives the value: <see cref="Overhead"/> bytes more than the plaintext.</param>
    /// <param name="column">The column that the value is stored in.</param>
    /// <param name="row">The row's primary key.</param>
    public static void Encrypt(AesGcm cipher, RandomNumberGenerator random, ReadOnlySpan<byte> plain, Span<byte> encrypted, string column, ReadOnlySpan<byte> row)
    {
        var nonce = encrypted[..NonceBytes];
        random.GetBytes(nonce);
        Span<byte> buffer = stackalloc byte[AssociatedDataLength(column, row)];
        cipher.Encrypt(nonce, plain, encrypted[Overhead..], encrypted[NonceBytes..Overhead], AssociatedData(buffer, column, row));
    }

    /// <summary>Null when the value was encrypted for another row, column or key, or was altered.</summary>
    public static byte[]? Decrypt(AesGcm cipher, ReadOnlySpan<byte> encrypted, string column, ReadOnlySpan<byte> row)
    {
        if (encrypted.Length < Overhead)
            return null;
        var plain = new byte[encrypted.Length - Overhead];
        Span<byte> buffer = stackalloc byte[AssociatedDataLength(column, row)];
        try
        {
            cipher.Decrypt(encrypted[..NonceBytes], encrypted[Overhead..], encrypted[NonceBytes..Overhead], plain, AssociatedData(buffer, column, row));
            return plain;
        }
        catch (AuthenticationTagMismatchException)
        {
            return null;
        }
    }

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
