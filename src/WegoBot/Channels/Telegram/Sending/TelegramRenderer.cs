using Telegram.Bot.Types.ReplyMarkups;
using WegoBot.Channels.Messengers;
using WegoBot.Dialogue;

namespace WegoBot.Channels.Telegram;

/// <summary>Draws a screen as a message of Telegram: HTML text and buttons under it. It adds signs, never words.</summary>
public static class TelegramRenderer
{
    /// <summary>The screen's lines. Lines of a list stand together, others apart.</summary>
    public static string Text(Screen screen) => MessageText.Of(screen, Line);

    /// <summary>The same under the neutral opening: for a new message, whose beginning shows on a lock screen.</summary>
    public static string Text(Screen screen, string opening) => MessageText.Of(screen, MessageText.Escape(opening), Line);

    /// <summary>Null for a screen without buttons: an edited message loses those it had.</summary>
    public static InlineKeyboardMarkup? Buttons(Screen screen)
    {
        ArgumentNullException.ThrowIfNull(screen);
        return screen.Rows.Count == 0
            ? null
            : new InlineKeyboardMarkup(screen.Rows.Select(row => row.Select(button => InlineKeyboardButton.WithCallbackData(button.Label, button.Id)).ToArray()).ToArray());
    }

    // https://core.telegram.org/bots/api#html-style
    private static string Line(Line line)
    {
        var words = MessageText.Escape(line.Text);
        return line.Kind switch
        {
            LineKind.Heading => $"<b>{words}</b>",
            LineKind.Item => $"• {words}",
            LineKind.Aside => $"<i>{words}</i>",
            LineKind.Phone => $"<b>{words}</b>",
            LineKind.Code => $"<code>{words}</code>",
            LineKind.Quote => $"<blockquote>{words}</blockquote>",
            _ => words,
        };
    }
}
