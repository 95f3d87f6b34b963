namespace WegoBot.Tests;

/// <summary>A clock that a test moves. Pauses in the code under test are real, so that nothing waits for a test to move it.</summary>
public sealed class FakeClock : TimeProvider
{
    private DateTimeOffset _now = new(2026, 11, 23, 8, 0, 0, TimeSpan.Zero);

    public override DateTimeOffset GetUtcNow() => _now;

    public void Passes(TimeSpan time) => _now += time;
}
