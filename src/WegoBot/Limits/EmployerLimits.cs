using System.Net;
using System.Threading.RateLimiting;

namespace WegoBot.Limits;

/// <summary>How often it may be told that a company adopted a policy, from one address and from all together, so that nobody counts the figures up.</summary>
public sealed class EmployerLimits(EphemeralSlots slots, TimeProvider clock) : IDisposable
{
    /// <summary>A connection without an address, as within the process.</summary>
    private const int NoAddress = -1;

    private readonly TokenBucket _all = new(Pace.AllPolicies, clock);
    private readonly PartitionedRateLimiter<int> _ofOne =
        PartitionedRateLimiter.Create<int, int>(slot => RateLimitPartition.Get(slot, _ => new TokenBucket(Pace.Policies, clock)));

    public bool MayTell(IPAddress? address) =>
        RefusalMetrics.Count("employer", _ofOne.AttemptAcquire(slots.Of(address) ?? NoAddress).IsAcquired && _all.AttemptAcquire().IsAcquired);

    public void Dispose()
    {
        _ofOne.Dispose();
        _all.Dispose();
    }
}
