using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Options;
using WegoBot.Privacy;

namespace WegoBot.Channels.Telegram;

/// <summary>Where Telegram brings updates, and the secret by which it is known there: as set, or made from the key, so that every copy of the service has the same.</summary>
public sealed class TelegramWebhookEndpoint
{
    /// <summary>Behind the public address.</summary>
    public const string Path = "/telegram";

    private readonly byte[] _hash;

    public TelegramWebhookEndpoint(IOptions<TelegramOptions> options, Keys keys)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(keys);
        Address = options.Value.PublicUrl?.TrimEnd('/') + Path;
        Secret = options.Value.WebhookSecret is { Length: > 0 } set
            ? set
            : Convert.ToHexStringLower(HMACSHA256.HashData(keys.Webhook, Encoding.UTF8.GetBytes(options.Value.Token)));
        _hash = HashOf(Secret);
    }

    /// <summary>The whole address that Telegram is told.</summary>
    public string Address { get; }

    public string Secret { get; }

    /// <summary>Compares in constant time, whatever the length: by its hash nothing can be guessed piece by piece.</summary>
    public bool Opens(string given) => CryptographicOperations.FixedTimeEquals(HashOf(given), _hash);

    private static byte[] HashOf(string words) => SHA256.HashData(Encoding.UTF8.GetBytes(words));
}
