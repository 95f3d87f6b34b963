namespace WegoBot.Calendar;

/// <summary>The hours of every week at which somebody is on duty, as the clock on the wall in Bulgaria shows them.</summary>
/// <param name="Account">Who is on duty.</param>
/// <param name="Day">The day on which the shift begins.</param>
/// <param name="From">The hour at which it begins, 0 to 23.</param>
/// <param name="To">The hour at which it ends, 1 to 24. One that is not later than <paramref name="From"/> is on the next day.</param>
/// <param name="IsSecond">Whether this is the second person.</param>
public sealed record Shift(Guid Account, DayOfWeek Day, int From, int To, bool IsSecond)
{
    public const int HoursOfDay = 24;

    /// <summary>Whether it ends on the day after it began.</summary>
    public bool GoesIntoNextDay => To <= From;

    /// <summary>Whether it has this hour of the day on which it began.</summary>
    internal bool HasOfItsDay(int hour) => hour >= From && (GoesIntoNextDay || hour < To);

    /// <summary>Whether it has this hour of the day after.</summary>
    internal bool HasOfNextDay(int hour) => GoesIntoNextDay && hour < To;
}
