using System.Globalization;

namespace WegoBot.Figures;

/// <summary>A quarter of a year: the shortest time that a figure speaks of.</summary>
/// <param name="First">Its first day.</param>
public readonly record struct Quarter(DateOnly First)
{
    public int Year => First.Year;

    /// <summary>From 1 to 4.</summary>
    public int Number => ((First.Month - 1) / 3) + 1;

    /// <summary>The first day after it.</summary>
    public DateOnly End => First.AddMonths(3);

    /// <summary>As it stands in an address and in a file, for instance 2026-Q4.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Year}-Q{Number}");

    public static Quarter Of(DateOnly day) => new(new DateOnly(day.Year, (((day.Month - 1) / 3) * 3) + 1, 1));

    /// <summary>Null for anything that <see cref="ToString"/> does not write.</summary>
    public static Quarter? Read(string? text) =>
        text is { Length: 7 } && text[4..6] == "-Q" && text[6] is >= '1' and <= '4' && int.TryParse(text[..4], NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year > 0
            ? new Quarter(new DateOnly(year, ((text[6] - '1') * 3) + 1, 1))
            : null;
}
