using System.Globalization;

namespace WegoBot.Staff;

/// <summary>Days as people type them: one a line, or the first and the last of several.</summary>
public static class DayList
{
    /// <summary>More days are rather a slip in a year.</summary>
    public const int Most = 120;

    private const string Written = "d.M.yyyy";

    private static readonly string[] Typed = [Written, "d.M.yyyy 'г.'", "d.M.yyyy'г.'", "yyyy-M-d", "d/M/yyyy"];

    /// <summary>The days, several that follow each other as a range.</summary>
    public static string Write(IEnumerable<DateOnly> days)
    {
        var ranges = new List<(DateOnly First, DateOnly Last)>();
        foreach (var day in days.Distinct().Order())
            if (ranges is [.., var last] && last.Last.AddDays(1) == day)
                ranges[^1] = (last.First, day);
            else
                ranges.Add((day, day));
        return string.Join('\n', ranges.Select(range => range.First == range.Last ? Of(range.First) : $"{Of(range.First)} – {Of(range.Last)}"));
    }

    /// <summary>The days in order, or the first line that names none.</summary>
    public static (IReadOnlyList<DateOnly> Days, string? Wrong) Read(string text, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(text);
        var days = new SortedSet<DateOnly>();
        foreach (var line in text.Split(['\n', '\r', ',', ';'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            var (first, last) = Range(line);
            if (first is not { } from || last is not { } to || to < from || to.DayNumber - from.DayNumber >= Most || to > today.AddYears(2))
                return ([], line);
            days.UnionWith(Enumerable.Range(0, to.DayNumber - from.DayNumber + 1).Select(from.AddDays).Where(day => day >= today));
            if (days.Count > Most)
                return ([], line);
        }

        return ([.. days], null);
    }

    private static (DateOnly? First, DateOnly? Last) Range(string line)
    {
        if (Day(line) is { } alone)
            return (alone, alone);
        return line.Split(['–', '—', '-'], StringSplitOptions.TrimEntries) is [var first, var last] ? (Day(first), Day(last)) : default;
    }

    /// <summary>The day that a text names; null when it names none.</summary>
    public static DateOnly? Day(string text) =>
        DateOnly.TryParseExact(text, Typed, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    private static string Of(DateOnly day) => day.ToString(Written, CultureInfo.InvariantCulture);
}
