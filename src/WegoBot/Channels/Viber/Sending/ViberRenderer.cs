using WegoBot.Channels.Messengers;
using WegoBot.Dialogue;

namespace WegoBot.Channels.Viber;

/// <summary>Draws a screen as a message of Viber: plain text and a keyboard under it. It adds signs, never words.</summary>
public static class ViberRenderer
{
    /// <summary>Longer labels are cut off by phones when three stand side by side.</summary>
    private const int LongestOfThree = 12;

    /// <summary>The screen's lines under the neutral opening: in Viber every screen is a new message.</summary>
    public static string Text(Screen screen, string opening) => MessageText.Of(screen, opening, Line);

    /// <summary>Null for a screen without buttons: the keyboard of the message before disappears.</summary>
    public static ViberKeyboard? Keyboard(Screen screen)
    {
        ArgumentNullException.ThrowIfNull(screen);
        var rows = screen.Rows.SelectMany(Fitting).ToList();
        for (var wide = 2; rows.Count > ViberKeyboard.MostRows && wide <= 3; wide++)
            rows = [.. screen.Rows.SelectMany(row => row).Chunk(wide)];
        return rows.Count == 0
            ? null
            : new ViberKeyboard([.. rows.SelectMany(row => row.Select(button => Draw(button, ViberKeyboard.Columns / row.Length)))]);
    }

    /// <summary>Splits a row into rows that a phone can show: one, two or, with short labels, three buttons.</summary>
    private static IEnumerable<Button[]> Fitting(IReadOnlyList<Button> row) => row.Chunk(IsShort(row) ? 3 : 2);

    private static bool IsShort(IReadOnlyList<Button> buttons) => buttons.Count == 3 && buttons.All(button => button.Label.Length <= LongestOfThree);

    private static ViberKeyboard.Button Draw(Button button, int width) => new(width, ViberCallbackReader.Press + button.Id, MessageText.Escape(button.Label));

    private static string Line(Line line) => line.Kind switch
    {
        LineKind.Item => $"• {line.Text}",
        LineKind.Quote => $"│ {line.Text}",
        _ => line.Text,
    };
}
