namespace WegoBot.Notifications;

/// <summary>A centre's rota, as its head sees it.</summary>
/// <param name="Shifts">The shifts of the week, from Monday on.</param>
/// <param name="Gaps">The opening hours at which nobody is on duty: a day, and the hours from and to.</param>
/// <param name="Days">The single days that are still to come: whether the rota holds then.</param>
public sealed record RotaWeek(
    IReadOnlyList<RotaEntry> Shifts, IReadOnlyList<(DayOfWeek Day, int From, int To)> Gaps, IReadOnlyList<(DateOnly Day, bool IsWorking)> Days)
{
    /// <summary>Who is on duty now, by account.</summary>
    public IReadOnlySet<Guid> OnDutyNow { get; init; } = new HashSet<Guid>();
}
