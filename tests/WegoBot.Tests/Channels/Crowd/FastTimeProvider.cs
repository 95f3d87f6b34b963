using System.Diagnostics;

namespace WegoBot.Tests.Channels.Crowd;

/// <summary>A clock that goes many times as fast, so that pauses after a fault are short; or whose pauses are short while its hands stand. No <c>FakeTimeProvider</c>: that moves only when a test moves it.</summary>
internal sealed class FastTimeProvider(int speed = 10, bool stands = false) : TimeProvider
{
    private static readonly DateTimeOffset Begin = new(2026, 11, 23, 8, 0, 0, TimeSpan.Zero);

    private readonly long _begun = Stopwatch.GetTimestamp();

    public int Speed { get; set; } = speed;

    public override DateTimeOffset GetUtcNow() => stands ? Begin : Begin + (Stopwatch.GetElapsedTime(_begun) * Speed);

    public override long GetTimestamp() => _begun + ((Stopwatch.GetTimestamp() - _begun) * Speed);

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
        System.CreateTimer(callback, state, Shorter(dueTime), Shorter(period));

    private TimeSpan Shorter(TimeSpan time) => time > TimeSpan.Zero ? time / Speed : time;
}
