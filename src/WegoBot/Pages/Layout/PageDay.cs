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

    /// <summary>Where a fact is known from, and on which day it was checked or gathered.</summary>
    public static string Of(Texts texts, Language language, Source source, Localised? name = null)
    {
        ArgumentNullException.ThrowIfNull(texts);
        ArgumentNullException.ThrowIfNull(source);
        return texts.Say(language, source.CheckedOn is null ? "source.gathered" : "source.checked",
            ("source", (name ?? source.Name).In(language)), ("day", Of(texts, language, source.CheckedOn ?? source.GatheredOn)));
    }
}
