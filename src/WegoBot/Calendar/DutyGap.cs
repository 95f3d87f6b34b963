namespace WegoBot.Calendar;

/// <summary>Opening hours of a centre at which nobody is on duty.</summary>
/// <param name="Day">The day of the week.</param>
/// <param name="From">The first such hour, 0 to 23.</param>
/// <param name="To">The hour after the last, 1 to 24.</param>
public sealed record DutyGap(DayOfWeek Day, int From, int To);
