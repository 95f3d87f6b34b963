using System.Buffers.Text;
using System.Security.Cryptography;

namespace WegoBot.Privacy;

/// <summary>Tokens that nobody guesses: 256 bits of chance, in letters that fit into an address.</summary>
public static class RandomTokens
{
    private const int Bytes = 32;

    public static string New(RandomNumberGenerator random)
    {
        ArgumentNullException.ThrowIfNull(random);
        Span<byte> bytes = stackalloc byte[Bytes];
        random.GetBytes(bytes);
        return Base64Url.EncodeToString(bytes);
    }
}
