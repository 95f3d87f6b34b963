using System.Threading.RateLimiting;

namespace WegoBot.Limits;

/// <summary>A token bucket on the service's clock. A call beyond the pace is refused at once, never kept waiting.</summary>
/// <remarks>TokenBucketRateLimiter of System.Threading.RateLimiting is not used: it reads the clock of the machine, which a test cannot move.</remarks>
public sealed class TokenBucket(Pace pace, TimeProvider clock) : RateLimiter
{
    private static readonly Lease Granted = new(true);
    private static readonly Lease Refused = new(false);

    private readonly Lock _gate = new();
    private double _tokens = pace.AtOnce;
    private long _takenAt = clock.GetTimestamp();

    /// <summary>How many calls it admits now.</summary>
    public double Tokens
    {
        get
        {
            lock (_gate)
                return Math.Min(pace.AtOnce, Filled());
        }
    }

    /// <summary>How long it has been full, so that a partitioned limiter can forget it; null while it is not.</summary>
    public override TimeSpan? IdleDuration
    {
        get
        {
            lock (_gate)
                return Filled() - pace.AtOnce is >= 0 and var over ? over * pace.Pause : null;
        }
    }

    public override RateLimiterStatistics GetStatistics() => new() { CurrentAvailablePermits = (long)Tokens };

    protected override RateLimitLease AttemptAcquireCore(int permitCount)
    {
        lock (_gate)
        {
            var tokens = Math.Min(pace.AtOnce, Filled());
            if (tokens < permitCount)
                return Refused;
            (_tokens, _takenAt) = (tokens - permitCount, clock.GetTimestamp());
            return Granted;
        }
    }

    protected override ValueTask<RateLimitLease> AcquireAsyncCore(int permitCount, CancellationToken cancellationToken) => new(AttemptAcquireCore(permitCount));

    private double Filled() => _tokens + clock.GetElapsedTime(_takenAt) / pace.Pause;

    private sealed class Lease(bool isAcquired) : RateLimitLease
    {
        public override bool IsAcquired => isAcquired;

        public override IEnumerable<string> MetadataNames => [];

        public override bool TryGetMetadata(string metadataName, out object? metadata)
        {
            metadata = null;
            return false;
        }
    }
}
