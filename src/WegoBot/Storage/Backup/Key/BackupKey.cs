using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;

namespace WegoBot.Storage;

/// <summary>The key that opens backups: 160 random bits, written as nine groups of letters and digits. It is printed once and stored on no machine.</summary>
/// <remarks>
/// It is a private key of ECDH on the curve P-256, so the machine that writes backups keeps only the public half and cannot open them. A
/// person's own words would need a slow hash against guessing; random bits need none.
/// </remarks>
internal sealed partial class BackupKey : IDisposable
{
    private const int SecretBytes = 20;
    private const int CheckCharacters = 4;
    private const int GroupLength = 4;

    // Crockford's Base32, without letters that look like digits: https://www.crockford.com/base32.html
    private const string Alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private const int BitsPerCharacter = 5;

    private readonly ECDiffieHellman _key;

    private BackupKey(byte[] secret)
    {
        Text = string.Join('-', Characters(secret).Chunk(GroupLength).Select(group => new string(group)));
        _key = Derive(secret);
    }

    /// <summary>The key as it is written down.</summary>
    public string Text { get; }

    /// <summary>The half that the machine keeps, as SubjectPublicKeyInfo.</summary>
    public byte[] PublicKey => _key.ExportSubjectPublicKeyInfo();

    public static BackupKey New(RandomNumberGenerator random)
    {
        var secret = new byte[SecretBytes];
        random.GetBytes(secret);
        return new BackupKey(secret);
    }

    /// <summary>Reads a key that somebody typed: spaces, dashes and small letters do not matter, nor O for 0 and I or L for 1. Null when it has a slip.</summary>
    public static BackupKey? Parse(string typed)
    {
        var characters = Separators().Replace(typed, "").ToUpperInvariant().Replace('O', '0').Replace('I', '1').Replace('L', '1');
        if (characters.Length != (SecretBytes * 8 / BitsPerCharacter) + CheckCharacters || characters.Any(one => !Alphabet.Contains(one, StringComparison.Ordinal)))
            return null;
        var secret = new byte[SecretBytes];
        for (var bit = 0; bit < SecretBytes * 8; bit++)
            if ((Alphabet.IndexOf(characters[bit / BitsPerCharacter], StringComparison.Ordinal) >> (BitsPerCharacter - 1 - (bit % BitsPerCharacter)) & 1) == 1)
                secret[bit / 8] |= (byte)(0x80 >> (bit % 8));
        return Characters(secret) == characters ? new BackupKey(secret) : null;
    }

    /// <summary>The secret that this key shares with another public key.</summary>
    public byte[] Agree(byte[] publicKey)
    {
        using var other = ECDiffieHellman.Create();
        other.ImportSubjectPublicKeyInfo(publicKey, out _);
        return _key.DeriveRawSecretAgreement(other.PublicKey);
    }

    public void Dispose() => _key.Dispose();

    private static string Characters(byte[] secret)
    {
        var check = SHA256.HashData([.. "wegobot/backup-key/check/"u8, .. secret]);
        return Base32(secret) + Base32(check)[..CheckCharacters];
    }

    private static string Base32(byte[] bytes)
    {
        var text = new StringBuilder();
        for (var bit = 0; bit + BitsPerCharacter <= bytes.Length * 8; bit += BitsPerCharacter)
        {
            var value = 0;
            for (var one = bit; one < bit + BitsPerCharacter; one++)
                value = (value << 1) | ((bytes[one / 8] >> (7 - (one % 8))) & 1);
            text.Append(Alphabet[value]);
        }

        return text.ToString();
    }

    private static ECDiffieHellman Derive(byte[] secret)
    {
        for (var attempt = 0; ; attempt++)
        {
            var scalar = HKDF.DeriveKey(HashAlgorithmName.SHA256, secret, 32, info: Encoding.UTF8.GetBytes($"wegobot/backup-key/{attempt}"));
            try
            {
                return ECDiffieHellman.Create(new ECParameters { Curve = ECCurve.NamedCurves.nistP256, D = scalar });
            }
            catch (CryptographicException) when (attempt == 0)
            {
                // One scalar in four thousand million is not below the order of the curve.
            }
        }
    }

    [GeneratedRegex(@"[\s-]+")]
    private static partial Regex Separators();
}
