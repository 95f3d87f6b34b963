using System.Buffers;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Options;

namespace WegoBot.Channels.Viber;

/// <summary>Verifies that a request came from Viber: HMAC-SHA256 of the raw body with the token as the key, compared in constant time.</summary>
public sealed class ViberSignature(IOptions<ViberOptions> options)
{
    /// <summary>Some servers send it as the query's parameter <see cref="Parameter"/> instead.</summary>
    public const string Header = "X-Viber-Content-Signature";

    public const string Parameter = "sig";

    private readonly byte[] _key = Encoding.UTF8.GetBytes(options.Value.Token);

    /// <summary>Whether the body was signed with the bot's token.</summary>
    /// <param name="body">The raw bytes.</param>
    /// <param name="signature">In hexadecimal digits; null when there is none.</param>
    public bool IsValid(ReadOnlySpan<byte> body, string? signature)
    {
        Span<byte> given = stackalloc byte[HMACSHA256.HashSizeInBytes];
        if (signature is null || Convert.FromHexString(signature, given, out _, out var written) != OperationStatus.Done || written != given.Length)
            return false;
        Span<byte> right = stackalloc byte[HMACSHA256.HashSizeInBytes];
        HMACSHA256.HashData(_key, body, right);
        return CryptographicOperations.FixedTimeEquals(given, right);
    }
}
