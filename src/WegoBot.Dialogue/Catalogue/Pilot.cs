namespace WegoBot.Dialogue;

/// <summary>That a measure is tested in a region between two days, both included.</summary>
/// <param name="Measure">The measure's id.</param>
/// <param name="Region">The region's id.</param>
/// <param name="First">The first day in Bulgaria.</param>
/// <param name="Last">The last day.</param>
public sealed record Pilot(string Measure, string Region, DateOnly First, DateOnly Last)
{
    /// <summary>How long a measure is tested.</summary>
    public const int Months = 9;

    /// <summary>The last day of a pilot that begins on a day.</summary>
    public static DateOnly LastDayFrom(DateOnly first) => first.AddMonths(Months).AddDays(-1);

    public bool RunsOn(DateOnly day) => First <= day && day <= Last;
}
