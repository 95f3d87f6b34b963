using System.Diagnostics;

namespace WegoBot.Fuzz;

/// <summary>A clock that goes many times as fast, so that the pauses that a messenger's limits ask for are short; or whose pauses are short while its hands stand.</summary>
public sealed class FastClock(int speed, bool stands = false) : TimeProvider
{
    /// <summary>After so long the service gives a call up.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private static readonly DateTimeOffset Begin = new(2026, 11, 23, 8, 0, 0, TimeSpan.Zero);

    private readonly long _begun = Stopwatch.GetTimestamp();

    public int Speed { get; set; } = speed;

    /// <summary>Whether the limit of a call stays as long as it is. On a crowded machine one within this process can take seconds, and is not lost.</summary>
    public bool IsPatient { get; init; }

    public override DateTimeOffset GetUtcNow() => stands ? Begin : Begin + (Stopwatch.GetElapsedTime(_begun) * Speed);

    public override long GetTimestamp() => _begun + ((Stopwatch.GetTimestamp() - _begun) * Speed);

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
        System.CreateTimer(callback, state, Shorter(dueTime), Shorter(period));

    private TimeSpan Shorter(TimeSpan time) => time > TimeSpan.Zero && !(IsPatient && time == Patience) ? time / Speed : time;
}
