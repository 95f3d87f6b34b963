using System.Text;
using WegoBot.Dialogue;

namespace WegoBot.Channels.Messengers;

/// <summary>Puts a screen into the text of one message, the same way for every messenger. How a line looks is up to the messenger; the beginning is always neutral.</summary>
public static class MessageText
{
    /// <summary>The key of the neutral line, the only words that a lock screen may show.</summary>
    public const string Neutral = "neutral";

    private const string NeutralMore = "neutral_more";

    /// <summary>The screen's lines. Lines of a list stand together, others apart.</summary>
    public static string Of(Screen screen, Func<Line, string> draw)
    {
        ArgumentNullException.ThrowIfNull(screen);
        ArgumentNullException.ThrowIfNull(draw);
        var text = new StringBuilder();
        LineKind? above = null;
        foreach (var line in screen.Lines)
        {
            if (above is { } kind)
                text.Append(kind == line.Kind && line.Kind is LineKind.Item or LineKind.Phone or LineKind.Quote or LineKind.Aside ? "\n" : "\n\n");
            text.Append(draw(line));
            above = line.Kind;
        }

        return text.ToString();
    }

    /// <summary>The same under the opening: for a new message, whose beginning shows on a lock screen. The last line after leaving needs no opening.</summary>
    /// <param name="screen">What to show.</param>
    /// <param name="opening">As the messenger writes it.</param>
    /// <param name="draw">How a line looks.</param>
    public static string Of(Screen screen, string opening, Func<Line, string> draw)
    {
        ArgumentNullException.ThrowIfNull(screen);
        // The decoy is harmless from its first word, and says nothing that the chat says.
        return screen.Lines is [{ Key: Neutral }, ..] || screen.Stage == Stage.Decoy ? Of(screen, draw) : $"{opening}\n\n{Of(screen, draw)}";
    }

    /// <summary>The neutral line alone: all that is left of an older message.</summary>
    public static Screen NeutralScreen(Texts texts, Language language)
    {
        ArgumentNullException.ThrowIfNull(texts);
        return new Screen(Stage.Left, language, 0, [new Line(LineKind.Text, texts.Say(language, Neutral), Neutral)], []);
    }

    /// <summary>Escapes the three characters that mean something in HTML.</summary>
    public static string Escape(string words)
    {
        ArgumentNullException.ThrowIfNull(words);
        return words
            .Replace("&", "&amp;", StringComparison.Ordinal)
            .Replace("<", "&lt;", StringComparison.Ordinal)
            .Replace(">", "&gt;", StringComparison.Ordinal);
    }

    /// <summary>How every new message begins: neutral, and so long that a lock screen shows nothing of what follows.</summary>
    public static string Opening(Texts texts, Language language)
    {
        ArgumentNullException.ThrowIfNull(texts);
        return $"{texts.Say(language, Neutral)}\n{texts.Say(language, NeutralMore)}";
    }
}
