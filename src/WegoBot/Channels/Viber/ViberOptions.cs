namespace WegoBot.Channels.Viber;

/// <summary>Which bot, and which server: settings <c>Viber:…</c>. Without a token the channel is off.</summary>
public sealed class ViberOptions
{
    /// <summary>The path of the webhook under the public address.</summary>
    public const string Path = "/viber";

    /// <summary>The longest name of a sender (https://developers.viber.com/docs/api/rest-bot-api/#send-message).</summary>
    public const int LongestName = 28;

    /// <summary>The bot's token, as Viber gave it.</summary>
    public string Token { get; set; } = "";

    /// <summary>A server that speaks Viber's REST API.</summary>
    public string BaseUrl { get; set; } = "https://chatapi.viber.com";

    /// <summary>The address at which Viber reaches the service; null when the webhook is set by somebody else.</summary>
    public string? PublicUrl { get; set; }

    /// <summary>The name above each message. It shows on lock screens, so it is neutral.</summary>
    public string SenderName { get; set; } = "Assistant";

    /// <summary>The whole address of the webhook; null without a public address.</summary>
    public string? Webhook => PublicUrl is null ? null : PublicUrl.TrimEnd('/') + Path;

    /// <summary>Whether the token can be sent in a header.</summary>
    public bool HasToken() => Token.All(c => c is > ' ' and <= '~');

    public bool HasServer() => IsHost(BaseUrl);

    public bool HasPublicUrl() => PublicUrl is null || IsHost(PublicUrl);

    public bool HasSenderName() => !string.IsNullOrWhiteSpace(SenderName) && SenderName.Length <= LongestName && !SenderName.Any(char.IsControl);

    private static bool IsHost(string address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var server)
        && server.Scheme is "http" or "https"
        && server.PathAndQuery == "/" && server.Fragment.Length == 0 && server.UserInfo.Length == 0;
}
