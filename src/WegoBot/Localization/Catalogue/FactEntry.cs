using System.Globalization;
using WegoBot.Dialogue;

namespace WegoBot.Localization;

/// <summary>Reads what facts have in common: text in each language, opening hours, and the source.</summary>
internal static class FactEntry
{
    public static readonly IReadOnlyList<string> SourceKeys = ["source", "gathered_on", "checked_on", "until", "sure"];

    public static Source ReadSource(Entry fact)
    {
        var source = new Source(ReadSourceName(fact["source"]), fact["gathered_on"].Day(), fact["sure"].OneOf<Certainty>())
        {
            CheckedOn = fact["checked_on"].DayOrNull(),
            Until = fact["until"].DayOrNull(),
        };
        if (source.CheckedOn < source.GatheredOn)
            fact["checked_on"].Add("is before gathered_on");
        return source;
    }

    /// <summary>Text by language code. A language that declares a fall-back may be missing.</summary>
    public static Localised ReadLocalised(Entry entry)
    {
        var languages = entry.Languages ?? throw new InvalidOperationException("A fact was read before the languages were known.");
        if (entry.IsScalar && !entry.IsEmpty)
            entry.Add($"should be given in each language: {string.Join(", ", languages.All.Where(languages.IsComplete))}");
        var written = new Dictionary<Language, string>();
        foreach (var (code, words) in entry.Fields())
        {
            if (!languages.TryFind(code, out var language))
                words.Note($"is not read: there is no file {code}.yaml");
            else if (words.TextOrNull() is { } text)
                written[language] = text;
        }

        foreach (var language in languages.All.Where(language => !written.ContainsKey(language)))
        {
            if (languages.IsComplete(language))
                _ = entry[language.ToString()].Text();
            else if (languages.FallbackOrder(language).Where(written.ContainsKey).Take(1).ToList() is [var other])
                entry[language.ToString()].Note($"falls back to {other}");
        }

        return new Localised(languages, written);
    }

    /// <summary>One text for all languages, or one for each.</summary>
    private static Localised ReadSourceName(Entry entry) => entry.IsMap ? ReadLocalised(entry) : new Localised(entry.Text());

    public static Localised? ReadLocalisedOrNull(Entry entry) => entry.IsEmpty ? null : ReadLocalised(entry);

    /// <summary>The opening hours; null when none are confirmed.</summary>
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
