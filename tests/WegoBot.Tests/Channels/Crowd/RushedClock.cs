using System.Diagnostics;

namespace WegoBot.Tests.Channels.Crowd;

/// <summary>A clock that goes ten times as fast, so that pauses after a fault are short.</summary>
internal sealed class RushedClock : TimeProvider
{
    private const int Speed = 10;

    private static readonly DateTimeOffset Begin = new(2026, 11, 23, 8, 0, 0, TimeSpan.Zero);

    private readonly long _begun = Stopwatch.GetTimestamp();

    public override DateTimeOffset GetUtcNow() => Begin + (Stopwatch.GetElapsedTime(_begun) * Speed);

    public override long GetTimestamp() => _begun + ((Stopwatch.GetTimestamp() - _begun) * Speed);

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
        System.CreateTimer(callback, state, Shorter(dueTime), Shorter(period));

    private static TimeSpan Shorter(TimeSpan time) => time > TimeSpan.Zero ? time / Speed : time;
}
