namespace Telegram.Bot.Types.ReplyMarkups;

/// <summary>A button under a message.</summary>
public class InlineKeyboardButton
{
    private InlineKeyboardButton(string text) => Text = text;

    public string Text { get; set; }

    /// <summary>1 to 64 bytes that a press brings back.</summary>
    public string? CallbackData { get; set; }

    /// <summary>The page that a press opens.</summary>
    public string? Url { get; set; }

    public static InlineKeyboardButton WithUrl(string text, string url) => new(text) { Url = url };

    public static InlineKeyboardButton WithCallbackData(string text, string callbackData) => new(text) { CallbackData = callbackData };
}
