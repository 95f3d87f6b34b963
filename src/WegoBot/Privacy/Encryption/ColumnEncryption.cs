using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;

namespace WegoBot.Privacy;

/// <summary>Encrypts what is stored. What was encrypted for one row and column opens nowhere else.</summary>
public sealed class ColumnEncryption(Keys keys, RandomNumberGenerator random)
{
    // AES-GCM as of NIST SP 800-38D: a random nonce of 96 bits, a tag of 128 bits.
    private const int Nonce = 12;
    private const int Tag = 16;

    // To make a cipher costs more than to use it; each serves one at a time.
    private readonly ConcurrentBag<AesGcm> _idle = [];

    /// <summary>Nonce, tag and ciphertext.</summary>
    /// <param name="plain">What to hide.</param>
    /// <param name="column">The column that it is stored in.</param>
    /// <param name="row">The row's key.</param>
    public byte[] Encrypt(ReadOnlySpan<byte> plain, string column, ReadOnlySpan<byte> row)
    {
        var @sealed = new byte[Nonce + Tag + plain.Length];
        var nonce = @sealed.AsSpan(0, Nonce);
        random.GetBytes(nonce);
        var cipher = Cipher();
        Span<byte> place = stackalloc byte[LengthOfPlace(column, row)];
        cipher.Encrypt(nonce, plain, @sealed.AsSpan(Nonce + Tag), @sealed.AsSpan(Nonce, Tag), Place(place, column, row));
        _idle.Add(cipher);
        return @sealed;
    }

    /// <summary>What <see cref="Encrypt"/> hid; null when it was not sealed for this place with this key, or was changed.</summary>
    public byte[]? Decrypt(ReadOnlySpan<byte> @sealed, string column, ReadOnlySpan<byte> row)
    {
        if (@sealed.Length < Nonce + Tag)
            return null;
        var plain = new byte[@sealed.Length - Nonce - Tag];
        var cipher = Cipher();
        Span<byte> place = stackalloc byte[LengthOfPlace(column, row)];
        try
        {
            cipher.Decrypt(@sealed[..Nonce], @sealed[(Nonce + Tag)..], @sealed.Slice(Nonce, Tag), plain, Place(place, column, row));
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

    private AesGcm Cipher() => _idle.TryTake(out var cipher) ? cipher : new AesGcm(keys.Encryption, Tag);

    // Names of columns and keys of rows are short: the stack has room for them.
    private static int LengthOfPlace(string column, ReadOnlySpan<byte> row) => Encoding.UTF8.GetByteCount(column) + 1 + row.Length;

    /// <summary>The column's name, a zero and the row's key.</summary>
    private static ReadOnlySpan<byte> Place(Span<byte> place, string column, ReadOnlySpan<byte> row)
    {
        var end = Encoding.UTF8.GetBytes(column, place);
        place[end++] = 0;
        row.CopyTo(place[end..]);
        return place[..(end + row.Length)];
    }
}
