using System.Text;
using Telegram.Bot.Types.ReplyMarkups;
using WegoBot.Dialogue;

namespace WegoBot.Channels.Telegram;

/// <summary>Draws a screen as a message of Telegram: HTML text and buttons under it. It adds signs, never words.</summary>
public static class TelegramDrawing
{
    /// <summary>The key of the neutral line, the only words that a lock screen may show.</summary>
    public const string Neutral = "neutral";

    private const string NeutralMore = "neutral_more";

    /// <summary>The screen's lines. Lines of a list stand together, others apart.</summary>
    public static string Text(Screen screen)
    {
        ArgumentNullException.ThrowIfNull(screen);
        var text = new StringBuilder();
        LineKind? above = null;
        foreach (var line in screen.Lines)
        {
            if (above is { } kind)
                text.Append(kind == line.Kind && line.Kind is LineKind.Item or LineKind.Phone or LineKind.Quote or LineKind.Aside ? "\n" : "\n\n");
            text.Append(Line(line));
            above = line.Kind;
        }

        return text.ToString();
    }

    /// <summary>The same under the neutral line: for a message of its own, whose beginning shows on a lock screen.</summary>
    public static string Text(Screen screen, string neutral)
    {
        ArgumentNullException.ThrowIfNull(screen);
        return screen.Lines is [{ Key: Neutral }, ..] ? Text(screen) : $"{Escape(neutral)}\n\n{Text(screen)}";
    }

    /// <summary>How every new message begins: neutral, and so long that a lock screen shows nothing of what follows.</summary>
    public static string Opening(Texts texts, Language language)
    {
        ArgumentNullException.ThrowIfNull(texts);
        return $"{texts.Say(language, Neutral)}\n{texts.Say(language, NeutralMore)}";
    }

    /// <summary>Null for a screen without buttons: an edited message loses those it had.</summary>
    public static InlineKeyboardMarkup? Buttons(Screen screen)
    {
        ArgumentNullException.ThrowIfNull(screen);
        return screen.Rows.Count == 0
            ? null
            : new InlineKeyboardMarkup(screen.Rows.Select(row => row.Select(button => InlineKeyboardButton.WithCallbackData(button.Label, button.Id)).ToArray()).ToArray());
    }

    /// <summary>The three characters that mean something in Telegram's HTML (https://core.telegram.org/bots/api#html-style).</summary>
    public static string Escape(string words)
    {
        ArgumentNullException.ThrowIfNull(words);
        return words
            .Replace("&", "&amp;", StringComparison.Ordinal)
            .Replace("<", "&lt;", StringComparison.Ordinal)
            .Replace(">", "&gt;", StringComparison.Ordinal);
    }

    private static string Line(Line line)
    {
        var words = Escape(line.Text);
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
