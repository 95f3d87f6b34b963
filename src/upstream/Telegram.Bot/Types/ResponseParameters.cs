namespace Telegram.Bot.Types;

/// <summary>What may help to go on after a refusal.</summary>
public class ResponseParameters
{
    /// <summary>The group's new id, when it has become a supergroup.</summary>
    public long? MigrateToChatId { get; set; }

    /// <summary>Seconds to wait before the next call of the kind.</summary>
    public int? RetryAfter { get; set; }
}
