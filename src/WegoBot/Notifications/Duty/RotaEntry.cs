namespace WegoBot.Notifications;

/// <summary>A shift of a centre's week, as its head reads it.</summary>
/// <param name="Id">The shift.</param>
/// <param name="Account">Who is on duty.</param>
/// <param name="Day">The day on which it begins.</param>
/// <param name="From">The hour at which it begins, 0 to 23.</param>
/// <param name="To">The hour at which it ends, 1 to 24. One that is not later than <paramref name="From"/> is on the next day.</param>
/// <param name="IsSecond">Whether this is the second person.</param>
public sealed record RotaEntry(Guid Id, Guid Account, DayOfWeek Day, int From, int To, bool IsSecond);
