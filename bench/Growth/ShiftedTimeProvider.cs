namespace WegoBot.Growth;

/// <summary>The system clock, some hours ahead. Timers run at their normal speed.</summary>
internal sealed class ShiftedTimeProvider(double hours) : TimeProvider
{
    public override DateTimeOffset GetUtcNow() => System.GetUtcNow().AddHours(hours);
}
