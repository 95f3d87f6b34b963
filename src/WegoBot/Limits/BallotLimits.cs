using System.Net;
using System.Threading.RateLimiting;

namespace WegoBot.Limits;

/// <summary>The pace at which an address may try wrong codes of ballots. A right code costs nothing, so that a whole meeting can vote from one address.</summary>
public sealed class BallotLimits(EphemeralSlots slots, TimeProvider clock) : IDisposable
{
    private readonly PartitionedRateLimiter<int> _wrong =
        PartitionedRateLimiter.Create<int, int>(slot => RateLimitPartition.Get(slot, _ => new TokenBucket(Pace.WrongBallots, clock)));

    /// <summary>Whether a code from this address may be looked up now.</summary>
    public bool MayTry(IPAddress? address) =>
        RefusalMetrics.Count("ballot", slots.Of(address) is not { } slot || _wrong.GetStatistics(slot) is not { CurrentAvailablePermits: < 1 });

    /// <summary>Notes that a code that was looked up is of no ballot.</summary>
    public void NoteWrong(IPAddress? address)
    {
        if (slots.Of(address) is { } slot)
            _wrong.AttemptAcquire(slot);
    }

    public void Dispose() => _wrong.Dispose();
}
