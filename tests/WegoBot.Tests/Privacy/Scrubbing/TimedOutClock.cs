namespace WegoBot.Tests.Privacy;

/// <summary>Each look at this clock is an hour after the last, so that every limit of time has passed.</summary>
internal sealed class TimedOutClock : TimeProvider
{
    private long _hours;

    public override long TimestampFrequency => 1;

    public override long GetTimestamp() => Interlocked.Increment(ref _hours) * 3600;
}
