using System.Buffers.Text;
using System.Security.Cryptography;

namespace WegoBot.Privacy;

/// <summary>Creates unguessable tokens: 256 random bits, encoded as base64url so that they fit into a URL.</summary>
public static class RandomTokens
{
    private const int Bytes = 32;

    public static string Create(RandomNumberGenerator random)
    {
        ArgumentNullException.ThrowIfNull(random);
        Span<byte> bytes = stackalloc byte[Bytes];
        random.GetBytes(bytes);
        return Base64Url.EncodeToString(bytes);
    }
}
