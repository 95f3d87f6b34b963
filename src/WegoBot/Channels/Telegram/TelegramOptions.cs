namespace WegoBot.Channels.Telegram;

/// <summary>Which bot, and which server: settings <c>Telegram:…</c>. Without a token the channel is off.</summary>
public sealed class TelegramOptions
{
    /// <summary>The bot's number, a colon and its secret, as BotFather gave them.</summary>
    public string Token { get; set; } = "";

    /// <summary>Another server that speaks the Bot API; null for Telegram's own.</summary>
    public string? BaseUrl { get; set; }

    /// <summary>Whether the token has the form that BotFather gives.</summary>
    public bool HasToken()
    {
        var parts = Token.Split(':');
        return parts.Length == 2
            && parts[0].Length > 0 && parts[0].All(char.IsAsciiDigit) && long.TryParse(parts[0], out _)
            && parts[1].Length > 0 && parts[1].All(c => char.IsAsciiLetterOrDigit(c) || c is '_' or '-');
    }

    /// <summary>Whether the server's address is usable: the package leaves out all that follows the host, so nothing may.</summary>
    public bool HasServer() =>
        BaseUrl is null
        || (Uri.TryCreate(BaseUrl, UriKind.Absolute, out var server)
            && server.Scheme is "http" or "https"
            && server.PathAndQuery == "/" && server.Fragment.Length == 0 && server.UserInfo.Length == 0);
}
