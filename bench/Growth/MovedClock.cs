namespace WegoBot.Growth;

/// <summary>The machine's clock, so many hours ahead. Pauses are real.</summary>
internal sealed class MovedClock(double hours) : TimeProvider
{
    public override DateTimeOffset GetUtcNow() => System.GetUtcNow().AddHours(hours);
}
