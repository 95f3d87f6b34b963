namespace Telegram.Bot;

/// <summary>Which bot, and which server.</summary>
public class TelegramBotClientOptions
{
    private const string Public = "https://api.telegram.org";

    /// <param name="token">The bot's number, a colon and its secret.</param>
    /// <param name="baseUrl">Another server; its path is left out.</param>
    /// <exception cref="ArgumentException">The token or the address has not this form.</exception>
    public TelegramBotClientOptions(string token, string? baseUrl = null)
    {
        ArgumentNullException.ThrowIfNull(token);
        if (!long.TryParse(token.Split(':')[0], out _) || !token.Contains(':', StringComparison.Ordinal))
            throw new ArgumentException("A token is a number, a colon and a secret.", nameof(token));
        if (!Uri.TryCreate(baseUrl ?? Public, UriKind.Absolute, out var server))
            throw new ArgumentException("The server's address must be absolute.", nameof(baseUrl));
        Token = token;
        BaseRequestUrl = $"{server.Scheme}://{server.Authority}/bot{token}";
    }

    public string Token { get; }

    /// <summary>The address that every call begins with. It holds the token.</summary>
    public string BaseRequestUrl { get; }

    /// <summary>How often a call is made at most when the server asks to wait.</summary>
    public int RetryCount { get; set; } = 3;

    /// <summary>The longest wait, in seconds, that the client takes on itself; a longer one is told to the caller.</summary>
    public int RetryThreshold { get; set; } = 60;
}
