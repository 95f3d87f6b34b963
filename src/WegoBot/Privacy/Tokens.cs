using System.Buffers.Text;
using System.Security.Cryptography;

namespace WegoBot.Privacy;

/// <summary>Tokens that nobody guesses: 256 bits of chance, in letters that fit into an address.</summary>
public static class Tokens
{
    private const int Bytes = 32;

    public static string New(RandomNumberGenerator chance)
    {
        ArgumentNullException.ThrowIfNull(chance);
        Span<byte> bytes = stackalloc byte[Bytes];
        chance.GetBytes(bytes);
        return Base64Url.EncodeToString(bytes);
    }
}
