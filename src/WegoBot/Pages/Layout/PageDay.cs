using System.Globalization;
using WegoBot.Dialogue;

namespace WegoBot.Pages;

/// <summary>A day as a language writes it: 3 декември 2026 г., 3 December 2026.</summary>
public static class PageDay
{
    public static string Of(Texts texts, Language language, DateOnly day)
    {
        ArgumentNullException.ThrowIfNull(texts);
        return texts.Say(language, "day",
            ("day", day.Day.ToString(CultureInfo.InvariantCulture)),
            ("month", texts.Say(language, "month").Split(' ')[day.Month - 1]),
            ("year", day.Year.ToString(CultureInfo.InvariantCulture)));
    }
}
