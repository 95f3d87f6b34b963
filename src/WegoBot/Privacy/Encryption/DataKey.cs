using System.Security.Cryptography;

namespace WegoBot.Privacy;

/// <summary>The key of one conversation or one case: 256 random bits, stored only wrapped under the key file. With it goes everything that it encrypted.</summary>
public sealed class DataKey : IValueEncryption
{
    internal const int SizeInBytes = 32;

    private readonly byte[] _key;
    private readonly RandomNumberGenerator _random;

    internal DataKey(byte[] key, byte[] wrapped, RandomNumberGenerator random) => (_key, Wrapped, _random) = (key, wrapped, random);

    /// <summary>The key as it is stored.</summary>
    public byte[] Wrapped { get; }

    public byte[] Encrypt(ReadOnlySpan<byte> plain, string column, ReadOnlySpan<byte> row)
    {
        var encrypted = new byte[AuthenticatedEncryption.Overhead + plain.Length];
        using var cipher = new AesGcm(_key, AuthenticatedEncryption.TagBytes);
        AuthenticatedEncryption.Encrypt(cipher, _random, plain, encrypted, column, row);
        return encrypted;
    }

    public byte[]? Decrypt(ReadOnlySpan<byte> encrypted, string column, ReadOnlySpan<byte> row)
    {
        using var cipher = new AesGcm(_key, AuthenticatedEncryption.TagBytes);
        return AuthenticatedEncryption.Decrypt(cipher, encrypted, column, row);
    }
}
