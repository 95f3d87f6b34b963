using System.Threading.RateLimiting;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Options;

namespace WegoBot.Limits;

/// <summary>The pace of each address at every route that does not say otherwise. The pages of the chat have <see cref="ConversationLimits"/>.</summary>
public sealed class AddressLimits(EphemeralSlots slots, TimeProvider clock, IOptions<LimitOptions> options) : IConfigureOptions<RateLimiterOptions>
{
    private const int NoAddress = -1;

    public void Configure(RateLimiterOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        // Its page is drawn where all pages about an error are.
        options.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
        options.OnRejected = (_, _) =>
        {
            RefusalMetrics.Count("address", isAdmitted: false);
            return ValueTask.CompletedTask;
        };
        options.GlobalLimiter = PartitionedRateLimiter.Create<HttpContext, int>(Partition);
    }

    private RateLimitPartition<int> Partition(HttpContext http) => slots.Of(http.Connection.RemoteIpAddress) is { } slot
        ? RateLimitPartition.Get(slot, _ => new TokenBucket(Pace.Visits.Times(options.Value.Factor), clock))
        : RateLimitPartition.GetNoLimiter(NoAddress);
}
