using System.Globalization;
using WegoBot.Dialogue;

namespace WegoBot.Localization;

/// <summary>Reads what facts have in common: words in both languages, opening hours, and where the fact is known from.</summary>
internal static class FactEntry
{
    public static readonly IReadOnlyList<string> SourceKeys = ["source", "checked_on", "sure"];

    public static Source ReadSource(Entry fact) =>
        new(fact["source"].Text(), fact["checked_on"].Day(), fact["sure"].OneOf<Sureness>());

    public static Localised ReadLocalised(Entry entry)
    {
        if (entry.IsScalar && !entry.IsEmpty)
            entry.Add("should be given in both languages: bg and en");
        entry.HasOnly("bg", "en");
        return new Localised(entry["bg"].Text(), entry["en"].Text());
    }

    public static Localised? ReadLocalisedOrNull(Entry entry) => entry.IsEmpty ? null : ReadLocalised(entry);

    /// <summary>Null where no hours are confirmed.</summary>
    public static OpeningHours? ReadHours(Entry entry)
    {
        if (entry.IsEmpty)
            return null;
        if (entry.IsScalar)
        {
            if (entry.Text() != "always")
                entry.Add("should be empty, always, or have days, from and to");
            return new OpeningHours(true, [], default, default);
        }

        entry.HasOnly("days", "from", "to");
        var hours = new OpeningHours(
            false,
            [.. entry["days"].Items().Select(day => day.OneOf<DayOfWeek>())],
            ReadTime(entry["from"]),
            ReadTime(entry["to"]));
        if (hours.Days.Count == 0 || hours.To <= hours.From)
            entry.Add("should name at least one day, and a 'to' later than its 'from'");
        return hours;
    }

    private static TimeOnly ReadTime(Entry entry)
    {
        var text = entry.Text();
        if (!TimeOnly.TryParseExact(text, "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var time) && text.Length > 0)
            entry.Add($"'{text}' is not a time such as \"09:00\"");
        return time;
    }
}
