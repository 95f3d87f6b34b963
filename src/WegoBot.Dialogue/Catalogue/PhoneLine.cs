namespace WegoBot.Dialogue;

/// <summary>A number to call.</summary>
/// <remarks>Its sentences are in <c>localization/</c> under <c>line.{id}.…</c>.</remarks>
/// <param name="Id">The line's id.</param>
/// <param name="Number">The number as a person reads it, such as 0800 1 8676.</param>
/// <param name="Hours">When somebody answers; null when no hours are confirmed.</param>
/// <param name="Source">The source of the number.</param>
public sealed record PhoneLine(string Id, string Number, OpeningHours? Hours, Source Source);

/// <summary>When somebody answers: always, or on some days between two times.</summary>
public sealed record OpeningHours(bool Always, IReadOnlyList<DayOfWeek> Days, TimeOnly From, TimeOnly To)
{
    public bool IsOpen(DateTime now) =>
        Always || (Days.Contains(now.DayOfWeek) && TimeOnly.FromDateTime(now) >= From && TimeOnly.FromDateTime(now) < To);
}
