namespace WegoBot.Channels.Telegram;

/// <summary>Which bot, which server, and how its updates come: settings <c>Telegram:…</c>. Without a token the channel is off.</summary>
public sealed class TelegramOptions
{
    private const string Polling = "Polling";
    private const string Webhook = "Webhook";

    /// <summary>The longest secret (https://core.telegram.org/bots/api#setwebhook).</summary>
    private const int LongestSecret = 256;

    /// <summary>The ports to which Telegram sends updates (https://core.telegram.org/bots/api#setwebhook).</summary>
    private static readonly int[] Ports = [443, 80, 88, 8443];

    /// <summary>The bot's number, a colon and its secret, as BotFather gave them.</summary>
    public string Token { get; set; } = "";

    /// <summary>Another server that speaks the Bot API; null for Telegram's own.</summary>
    public string? BaseUrl { get; set; }

    /// <summary><c>Polling</c> asks for updates, with <c>Webhook</c> Telegram sends them.</summary>
    public string Mode { get; set; } = Polling;

    /// <summary>The address at which Telegram reaches the service; used only with a webhook.</summary>
    public string? PublicUrl { get; set; }

    /// <summary>What Telegram shows with each update; null for one made from the key.</summary>
    public string? WebhookSecret { get; set; }

    public bool HasWebhook => Webhook.Equals(Mode, StringComparison.OrdinalIgnoreCase);

    public bool HasMode() => HasWebhook || Polling.Equals(Mode, StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether the token has the form that BotFather gives.</summary>
    public bool HasToken()
    {
        var parts = Token.Split(':');
        return parts.Length == 2
            && parts[0].Length > 0 && parts[0].All(char.IsAsciiDigit) && long.TryParse(parts[0], out _)
            && parts[1].Length > 0 && parts[1].All(IsSecret);
    }

    /// <summary>Whether the server's address is usable: the package leaves out all that follows the host, so nothing may.</summary>
    public bool HasServer() => BaseUrl is null || Host(BaseUrl) is not null;

    public bool HasSomeAddress() => !HasWebhook || !string.IsNullOrWhiteSpace(PublicUrl);

    /// <summary>Whether Telegram would bring updates there; a server of one's own may bring them anywhere.</summary>
    public bool HasPublicUrl() =>
        !HasWebhook || !HasSomeAddress()
        || (Host(PublicUrl!) is { } address && (BaseUrl is not null || (address.Scheme == "https" && Ports.Contains(address.Port))));

    public bool HasWebhookSecret() => string.IsNullOrEmpty(WebhookSecret) || (WebhookSecret.Length <= LongestSecret && WebhookSecret.All(IsSecret));

    private static bool IsSecret(char c) => char.IsAsciiLetterOrDigit(c) || c is '_' or '-';

    private static Uri? Host(string address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var host)
        && host.Scheme is "http" or "https"
        && host.PathAndQuery == "/" && host.Fragment.Length == 0 && host.UserInfo.Length == 0 ? host : null;
}
