namespace Telegram.Bot.Types;

/// <summary>An account, of a person or of a bot.</summary>
public class User
{
    public long Id { get; set; }

    public bool IsBot { get; set; }

    /// <summary>The name in links, without the sign before it; null for an account without one.</summary>
    public string? Username { get; set; }

    /// <summary>The language of the person's app, such as <c>bg</c> or <c>en-GB</c>; null when it is not told.</summary>
    public string? LanguageCode { get; set; }
}
