using Microsoft.Extensions.Time.Testing;

namespace WegoBot.Tests;

/// <summary>A clock that a test moves. It derives from <see cref="FakeTimeProvider"/> because its pauses are real: nothing waits for a test to move it.</summary>
public sealed class FakeClock() : FakeTimeProvider(new(2026, 11, 23, 8, 0, 0, TimeSpan.Zero))
{
    private long _lived;

    /// <summary>Whether its timestamps move only by <see cref="Lives"/>, so that what depends on a pace does not depend on how fast the machine is.</summary>
    public bool Stands { get; init; }

    public override long TimestampFrequency => System.TimestampFrequency;

    public override long GetTimestamp() => (Stands ? 0 : System.GetTimestamp()) + Interlocked.Read(ref _lived);

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
        System.CreateTimer(callback, state, dueTime, period);

    /// <summary>So much time really goes by.</summary>
    public void Lives(TimeSpan time)
    {
        Interlocked.Add(ref _lived, (long)(time.TotalSeconds * TimestampFrequency));
        Passes(time);
    }

    /// <summary>Sets the clock on, or back by a negative time, as an operator may.</summary>
    public void Passes(TimeSpan time) => AdjustTime(GetUtcNow() + time);
}
