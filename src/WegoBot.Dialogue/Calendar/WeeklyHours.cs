namespace WegoBot.Dialogue;

/// <summary>The hours of each day of the week; always, or the days that have any.</summary>
public sealed record WeeklyHours(bool Always, IReadOnlyDictionary<DayOfWeek, DailyHours> Days)
{
    public static WeeklyHours RoundTheClock { get; } = new(true, new Dictionary<DayOfWeek, DailyHours>());

    public static WeeklyHours Of(OpeningHours hours)
    {
        ArgumentNullException.ThrowIfNull(hours);
        return hours.Always ? RoundTheClock : new WeeklyHours(false, hours.Days.Distinct().ToDictionary(day => day, _ => new DailyHours(hours.From, hours.To)));
    }

    /// <summary>Whether there is any open time, and none that ends before it begins.</summary>
    public bool IsEverOpen => Always || (Days.Count > 0 && Days.Values.All(hours => hours.From < hours.To));

    /// <summary>The hours of a day that is declared a working day whatever its place in the week: its own, or those of the last working day before it. So a Saturday has Friday's.</summary>
    public DailyHours? OfWorkingDay(DayOfWeek day) => Enumerable.Range(0, 7).Select(back => Of((DayOfWeek)(((int)day + 7 - back) % 7))).FirstOrDefault(hours => hours is not null);

    public DailyHours? Of(DayOfWeek day) => Days.TryGetValue(day, out var hours) ? hours : null;
}

/// <summary>The hours of one day.</summary>
public sealed record DailyHours(TimeOnly From, TimeOnly To);
