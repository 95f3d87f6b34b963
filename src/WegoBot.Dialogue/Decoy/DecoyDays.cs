using System.Globalization;

namespace WegoBot.Dialogue;

/// <summary>The holidays, name days and days off of a month, by rule.</summary>
internal sealed class DecoyDays(DecoyContent content)
{
    private const string BeforeEaster = "easter_minus_";
    private const string AfterEaster = "easter_plus_";

    /// <summary>The days of a month in order, each with its key; null for a day off that replaces a holiday.</summary>
    public IReadOnlyList<(DateOnly Day, string? Key)> In(int year, int month)
    {
        List<(DateOnly Day, string? Key)> days = [.. content.Days.Select(day => (DayOf(day, year), (string?)$"day.{day}"))];
        var instead = PublicHolidays.Of(year).Where(off => days.All(day => day.Day != off)).Select(off => (off, (string?)null));
        return [.. days.Concat(instead).Where(day => day.Item1.Month == month).OrderBy(day => day.Item1).ThenBy(day => day.Item2, StringComparer.Ordinal)];
    }

    /// <summary>Whether a key names a day.</summary>
    public static bool IsDay(string key)
    {
        try
        {
            return DayOf(key, 2028).Year == 2028;
        }
        catch (Exception wrong) when (wrong is FormatException or OverflowException or ArgumentOutOfRangeException or IndexOutOfRangeException)
        {
            return false;
        }
    }

    private static DateOnly DayOf(string key, int year)
    {
        if (key.StartsWith(BeforeEaster, StringComparison.Ordinal)) return OrthodoxEaster.Sunday(year).AddDays(-Number(key[BeforeEaster.Length..]));
        if (key.StartsWith(AfterEaster, StringComparison.Ordinal)) return OrthodoxEaster.Sunday(year).AddDays(Number(key[AfterEaster.Length..]));
        var parts = key.Split('_');
        return new DateOnly(year, Number(parts[0]), Number(parts[1]));
    }

    private static int Number(string digits) => int.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture);
}
