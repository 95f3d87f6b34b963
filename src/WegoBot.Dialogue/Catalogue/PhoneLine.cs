namespace WegoBot.Dialogue;

/// <summary>A number to call.</summary>
/// <remarks>Its sentences stand in <c>localization/</c> under <c>line.{id}.…</c>.</remarks>
/// <param name="Id">The line's id.</param>
/// <param name="Number">As a person reads it: 0800 1 8676.</param>
/// <param name="Hours">Null where no hours are confirmed.</param>
/// <param name="Source">Where the number is known from.</param>
public sealed record PhoneLine(string Id, string Number, OpeningHours? Hours, Source Source);

/// <summary>When somebody answers: day and night, or on some days between two times.</summary>
public sealed record OpeningHours(bool Always, IReadOnlyList<DayOfWeek> Days, TimeOnly From, TimeOnly To)
{
    public bool IsOpen(DateTime now) =>
        Always || (Days.Contains(now.DayOfWeek) && TimeOnly.FromDateTime(now) >= From && TimeOnly.FromDateTime(now) < To);
}
