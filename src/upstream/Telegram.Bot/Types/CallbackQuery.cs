namespace Telegram.Bot.Types;

/// <summary>A press on a button under a message.</summary>
public class CallbackQuery
{
    public string Id { get; set; } = null!;

    public User From { get; set; } = null!;

    /// <summary>The message with the button; null when it is too old.</summary>
    public Message? Message { get; set; }

    /// <summary>What the button carried.</summary>
    public string? Data { get; set; }
}
