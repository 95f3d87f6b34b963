using System.Globalization;

namespace WegoBot.Dialogue;

/// <summary>The day of Easter in the Orthodox churches, as a day of the civil calendar.</summary>
/// <remarks>The Julian computus: Jean Meeus, "Astronomical Algorithms", chapter 8.</remarks>
public static class OrthodoxEaster
{
    private static readonly JulianCalendar Julian = new();

    public static DateOnly Sunday(int year)
    {
        var fullMoon = ((19 * (year % 19)) + 15) % 30;
        var toSunday = ((2 * (year % 4)) + (4 * (year % 7)) - fullMoon + 34) % 7;
        var monthAndDay = fullMoon + toSunday + 114;
        return new DateOnly(year, monthAndDay / 31, (monthAndDay % 31) + 1, Julian);
    }
}
