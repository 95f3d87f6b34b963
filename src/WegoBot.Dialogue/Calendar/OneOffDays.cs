namespace WegoBot.Dialogue;

/// <summary>What the Council of Ministers decided for single days: days off, and Saturdays or Sundays on which people work.</summary>
public sealed record OneOffDays(IReadOnlySet<DateOnly> Off, IReadOnlySet<DateOnly> Working)
{
    public static OneOffDays None { get; } = new(new HashSet<DateOnly>(), new HashSet<DateOnly>());
}
