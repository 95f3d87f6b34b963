using System.Globalization;

namespace WegoBot.Dialogue;

/// <summary>The screens on which she chooses whether one line tells her of an answer, and at which days and hours.</summary>
internal static class AlertScreens
{
    private const int DaysInARow = 2;

    /// <summary>What the line is, who may see it, and what she has chosen.</summary>
    public static void Alert(Page page)
    {
        page.Say(LineKind.Heading, "alert.title");
        var chosen = page.TurnContext.Case?.Alert;
        if (chosen is not null) SayChosen(page, chosen);
        page.Say("alert.text");
        page.Say(LineKind.Quote, "neutral");
        page.Say("alert.once");
        page.Say("alert.who");
        page.SayByChannel("alert");
        page.Say("alert.until");
        if (page.TurnContext.MayBeAlerted)
            page.Row(chosen is null ? "alert.choose" : "alert.change", Trigger.AlertTimes);
        page.Row(chosen is null ? "alert.look" : "alert.stop", Trigger.NoAlert);
    }

    /// <summary>The days and the hours, each a button.</summary>
    public static void Times(Page page)
    {
        var times = page.Conversation.AlertDraft ?? AlertTimes.None;
        page.Say(LineKind.Heading, "alert.times_title");
        page.Say("alert.times");
        page.Row(Toggle(page, times.Days.Length == AlertTimes.Week.Count, page.Words("alert.week"), Trigger.AlertDay, ""));
        foreach (var days in AlertTimes.Week.Chunk(DaysInARow))
            page.Row([.. days.Select(day => Toggle(page, times.Days.Contains(day), Name(page, day), Trigger.AlertDay, day.ToString()))]);
        foreach (var part in Enum.GetValues<DayPart>())
            page.Row(Toggle(page, times.Parts.Contains(part), Name(page, part), Trigger.AlertPart, part.ToString()));
        page.Row("alert.set", Trigger.SetAlert);
    }

    private static void SayChosen(Page page, ChosenAlert chosen)
    {
        page.Say("alert.chosen", ("channel", chosen.Channel.ToString()));
        page.Say(LineKind.Item, "alert.days", ("days", string.Join(", ", chosen.Times.Days.Select(day => Name(page, day)))));
        page.Say(LineKind.Item, "alert.hours", ("hours", string.Join(", ", chosen.Times.Parts.Select(part => Name(page, part)))));
    }

    private static string Name(Page page, DayOfWeek day) => page.Words($"alert.{ReferralText.Lower(day)}");

    private static string Name(Page page, DayPart part) => page.Words($"alert.{ReferralText.Lower(part)}",
        ("from", Hour(part.From())), ("until", Hour(part.Until())));

    private static string Hour(int hour) => string.Create(CultureInfo.InvariantCulture, $"{hour}:00");

    private static Button Toggle(Page page, bool isChosen, string name, Trigger trigger, string value) =>
        page.Button(isChosen ? "button.chosen" : "button.not_chosen", trigger, value, ("name", name));
}
