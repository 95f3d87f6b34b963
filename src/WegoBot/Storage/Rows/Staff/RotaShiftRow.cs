namespace WegoBot.Storage;

/// <summary>That somebody of a centre is on duty at the same hours of every week, or is the second person then. The hours are those of Bulgaria.</summary>
public sealed class RotaShiftRow
{
    public required Guid Id { get; init; }

    /// <summary>The centre's id in the catalogue.</summary>
    public required string Centre { get; init; }

    public required Guid Account { get; init; }

    /// <summary>The day on which it begins.</summary>
    public required DayOfWeek Day { get; init; }

    /// <summary>The hour at which it begins, 0 to 23.</summary>
    public required int From { get; init; }

    /// <summary>The hour at which it ends, 1 to 24. One that is not later than <see cref="From"/> is on the next day.</summary>
    public required int To { get; init; }

    /// <summary>Whether this is the second person, who is told when nobody who is on duty looks.</summary>
    public required bool IsSecond { get; init; }
}
