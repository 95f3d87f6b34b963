using System.Security.Cryptography;
using WegoBot.Privacy;

namespace WegoBot.Staff;

/// <summary>The codes of the recovery sheet: each signs in once, without passkey, password and app. Only their keyed hashes are stored.</summary>
public sealed class RecoveryCodes(KeyedHashes hashes, RandomNumberGenerator random)
{
    /// <summary>How many codes a sheet has.</summary>
    public const int Count = 8;

    private const int HashBytes = 32;
    private const int Letters = 16;

    // Without I, L, O and U: no two are alike on paper. 32 of them, so each letter is five bits and a code is 80.
    private const string Alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    /// <summary>New codes for an account, in fours, and the hashes to store.</summary>
    public (IReadOnlyList<string> Codes, byte[] Hashes) Create(Guid account)
    {
        var codes = Enumerable.Range(0, Count).Select(_ => Code()).ToList();
        return (codes, [.. codes.SelectMany(code => hashes.OfRecoveryCode(account, Normalize(code)))]);
    }

    /// <summary>The hashes that are left when a code is used; null when it is none of them.</summary>
    public byte[]? Without(Guid account, byte[] stored, string typed)
    {
        var hash = hashes.OfRecoveryCode(account, Normalize(typed));
        var left = stored.Chunk(HashBytes).Where(one => !CryptographicOperations.FixedTimeEquals(one, hash)).ToList();
        return left.Count < Left(stored) ? [.. left.SelectMany(one => one)] : null;
    }

    /// <summary>How many codes are left.</summary>
    public static int Left(byte[] stored)
    {
        ArgumentNullException.ThrowIfNull(stored);
        return stored.Length / HashBytes;
    }

    private string Code()
    {
        Span<byte> bytes = stackalloc byte[Letters];
        random.GetBytes(bytes);
        var letters = new char[Letters];
        for (var i = 0; i < Letters; i++)
            letters[i] = Alphabet[bytes[i] % Alphabet.Length];
        return string.Join('-', letters.Chunk(4).Select(four => new string(four)));
    }

    private static string Normalize(string typed) =>
        new([.. typed.ToUpperInvariant().Where(char.IsLetterOrDigit).Select(letter => letter switch { 'O' or 'О' => '0', 'I' or 'L' => '1', _ => letter })]);
}
