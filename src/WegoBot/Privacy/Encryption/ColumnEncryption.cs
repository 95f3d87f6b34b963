using System.Buffers.Binary;
using System.Security.Cryptography;

namespace WegoBot.Privacy;

/// <summary>Encrypts column values under the key file, each with the version of the key before it. A value can only be decrypted for the row and column that it was encrypted for.</summary>
/// <param name="keys">The keys that this process holds.</param>
/// <param name="random">Where nonces and keys come from.</param>
/// <param name="registered">The keys that the database has ever used; null where there is no database, and every key that is not held counts as one.</param>
public sealed class ColumnEncryption(Keys keys, RandomNumberGenerator random, RegisteredKeys? registered = null) : IValueEncryption
{
    /// <summary>The version of the key stands first, so that a query finds what an older one encrypted.</summary>
    internal const int VersionBytes = 2;

    /// <summary>Encrypts a value under the key in use. Returns its version, nonce, tag and ciphertext.</summary>
    public byte[] Encrypt(ReadOnlySpan<byte> plain, string column, ReadOnlySpan<byte> row)
    {
        var encrypted = new byte[VersionBytes + AuthenticatedEncryption.Overhead + plain.Length];
        var key = keys.Encryption.InUse;
        BinaryPrimitives.WriteUInt16BigEndian(encrypted, (ushort)key.Version);
        var cipher = key.Rent();
        AuthenticatedEncryption.Encrypt(cipher, random, plain, encrypted.AsSpan(VersionBytes), column, row);
        key.Return(cipher);
        return encrypted;
    }

    /// <summary>Decrypts what <see cref="Encrypt"/> returned; null when it was encrypted for another row, column or key, or was altered.</summary>
    /// <exception cref="KeyNotHeldException">The database uses a key that is newer than the key file. The value must not be taken for lost.</exception>
    public byte[]? Decrypt(ReadOnlySpan<byte> encrypted, string column, ReadOnlySpan<byte> row)
    {
        if (encrypted.Length < VersionBytes || Find(VersionOf(encrypted)) is not { } key)
            return null;
        var cipher = key.Rent();
        try
        {
            return AuthenticatedEncryption.Decrypt(cipher, encrypted[VersionBytes..], column, row);
        }
        finally
        {
            key.Return(cipher);
        }
    }

    /// <summary>Makes a key for one row.</summary>
    /// <param name="column">The column that the wrapped key is stored in.</param>
    /// <param name="row">The row's primary key.</param>
    public DataKey NewKey(string column, ReadOnlySpan<byte> row)
    {
        var key = new byte[DataKey.SizeInBytes];
        random.GetBytes(key);
        return new DataKey(key, Encrypt(key, column, row), random);
    }

    /// <summary>The key of one row; null when there is none, or it cannot be decrypted.</summary>
    /// <exception cref="KeyNotHeldException">It is wrapped under a key that is newer than the key file.</exception>
    public DataKey? OpenKey(byte[]? wrapped, string column, ReadOnlySpan<byte> row) =>
        wrapped is not null && Decrypt(wrapped, column, row) is { Length: DataKey.SizeInBytes } key ? new DataKey(key, wrapped, random) : null;

    private EncryptionKey? Find(int version) => keys.Encryption.Find(version) is { } key ? key
        : version > keys.Encryption.Newest.Version && (registered?.Has(version) ?? true) ? throw new KeyNotHeldException()
        : null;

    internal static int VersionOf(ReadOnlySpan<byte> encrypted) => BinaryPrimitives.ReadUInt16BigEndian(encrypted);
}
