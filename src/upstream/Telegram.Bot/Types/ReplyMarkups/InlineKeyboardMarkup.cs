namespace Telegram.Bot.Types.ReplyMarkups;

/// <summary>Buttons under a message, row by row.</summary>
public class InlineKeyboardMarkup(IEnumerable<IEnumerable<InlineKeyboardButton>> inlineKeyboard) : ReplyMarkup
{
    public IEnumerable<IEnumerable<InlineKeyboardButton>> InlineKeyboard { get; set; } = inlineKeyboard;
}
