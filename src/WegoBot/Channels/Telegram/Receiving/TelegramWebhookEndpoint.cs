using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Options;
using WegoBot.Privacy;

namespace WegoBot.Channels.Telegram;

/// <summary>The address to which Telegram posts updates, and the secret that identifies Telegram there: from the settings, or derived from the key, so that all replicas share it.</summary>
public sealed class TelegramWebhookEndpoint
{
    /// <summary>The path below the public address.</summary>
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

    /// <summary>The full address that is registered at Telegram.</summary>
    public string Address { get; }

    public string Secret { get; }

    /// <summary>Compares hashes in constant time, so that neither length nor content can be guessed step by step.</summary>
    public bool Opens(string given) => CryptographicOperations.FixedTimeEquals(HashOf(given), _hash);

    private static byte[] HashOf(string words) => SHA256.HashData(Encoding.UTF8.GetBytes(words));
}
