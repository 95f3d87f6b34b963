using System.Globalization;

namespace WegoBot.Dialogue;

/// <summary>The lines that say when a centre reads messages. Where its hours are not confirmed there is none.</summary>
internal static class ReadingLines
{
    /// <summary>That it reads now, or when it reads next.</summary>
    public static void Say(Page page, LineKind kind, CentreAvailability availability)
    {
        if (availability.ReadsNext is { } next) page.Say(kind, "reading.next", ("when", When(page, next)));
        else if (availability is { HasHours: true, State: CentreState.Open }) page.Say(kind, "reading.now");
    }

    /// <summary>Why it is not offered.</summary>
    public static void NotOffered(Page page, CentreAvailability availability)
    {
        if (!availability.HasReaders) page.Say(LineKind.Aside, "centre.nobody");
        else if (availability.State == CentreState.Open) Say(page, LineKind.Aside, availability);
        else if (availability is { State: CentreState.Full, FullUntil: { } until }) page.Say(LineKind.Aside, "centre.full_until", ("day", MeasureScreens.Day(page, until)));
        else page.Say(LineKind.Aside, $"centre.{ReferralText.Lower(availability.State)}");
    }

    /// <summary>A moment as people say it: today or tomorrow by name, another day with its date.</summary>
    private static string When(Page page, DateTime next)
    {
        var day = DateOnly.FromDateTime(next);
        var (weekday, time) = (page.Words("weekday").Split(' ')[((int)day.DayOfWeek + 6) % 7], next.ToString("HH:mm", CultureInfo.InvariantCulture));
        return (day.DayNumber - page.Today.DayNumber) switch
        {
            0 => page.Words("reading.today", ("time", time)),
            1 => page.Words("reading.tomorrow", ("weekday", weekday), ("time", time)),
            _ => page.Words("reading.on", ("weekday", weekday), ("day", MeasureScreens.Day(page, day)), ("time", time)),
        };
    }
}
