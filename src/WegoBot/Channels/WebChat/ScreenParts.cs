using WegoBot.Dialogue;

namespace WegoBot.Channels.WebChat;

/// <summary>A screen sorted into the parts of a page, each in the screen's own order. No word is added or lost.</summary>
public sealed class ScreenParts(Screen screen)
{
    /// <summary>What was just said, above the rest.</summary>
    public IReadOnlyList<Line> Notices { get; } = [.. screen.Lines.Where(line => line.Kind == LineKind.Notice)];

    /// <summary>What the whole screen is about; null when it has no heading.</summary>
    public Line? Title { get; } = screen.Lines.FirstOrDefault(line => line.Kind == LineKind.Heading);

    /// <summary>The title and all other lines; adjacent items form one block, and so do adjacent quotes.</summary>
    public IReadOnlyList<IReadOnlyList<Line>> Blocks { get; } = Together(screen.Lines.Where(line => line.Kind != LineKind.Notice));

    /// <summary>In the bar of every page, beside the quick exit.</summary>
    public Button? HelpNow { get; } = Buttons(screen).FirstOrDefault(button => button.Key == "button.help_now");

    /// <summary>The buttons for moving between screens, which every screen has; small, at the end of the page.</summary>
    public IReadOnlyList<Button> Navigation { get; } = [.. Buttons(screen).Where(IsNavigation)];

    /// <summary>The screen's own choices, row by row. Leaving is not among them: every page has the quick exit. What takes a line out stands at the line.</summary>
    public IReadOnlyList<IReadOnlyList<Button>> Choices { get; } =
    [
        .. screen.Rows
            .Select(row => row.Where(button => !IsNavigation(button) && button.Key is not ("button.help_now" or "button.leave" or "preview.take_out")).ToList())
            .Where(row => row.Count > 0),
    ];

    /// <summary>The CSS classes of a button: the next step stands out most, what skips or withdraws least.</summary>
    public static string Weight(Button button) => button.Choice.Trigger switch
    {
        Trigger.Safe or Trigger.Continue or Trigger.Agree or Trigger.Noted => "button first",
        Trigger.Skip or Trigger.About or Trigger.MyData or Trigger.Forget or Trigger.Withdraw => "button quiet",
        _ => "button",
    };

    /// <summary>The value of <c>aria-pressed</c> for a toggle button; null for all others.</summary>
    public static string? Pressed(Button button) => button.Key switch
    {
        "button.chosen" => "true",
        "button.not_chosen" => "false",
        _ => null,
    };

    private static IEnumerable<Button> Buttons(Screen screen) => screen.Rows.SelectMany(row => row);

    private static bool IsNavigation(Button button) => button.Key is "button.back" or "button.home" or "button.language";

    private static List<List<Line>> Together(IEnumerable<Line> lines)
    {
        var blocks = new List<List<Line>>();
        foreach (var line in lines)
        {
            if (line.Kind is LineKind.Item or LineKind.Quote && blocks is [.., var last] && last[0].Kind == line.Kind)
                last.Add(line);
            else
                blocks.Add([line]);
        }

        return blocks;
    }
}
