using System.Collections.Concurrent;
using WegoBot.Referrals;

namespace WegoBot.Staff;

/// <summary>The versions of the centres' cases, read at most once in a while for each centre, however many pages listen.</summary>
public sealed class LiveVersions(CentreReferrals referrals, TimeProvider clock)
{
    private static readonly TimeSpan Kept = LiveChanges.Interval / 2;

    private readonly ConcurrentDictionary<string, (long ReadAt, Task<string> Version)> _read = [];

    public async Task<string> Of(string centre, CancellationToken cancellationToken)
    {
        if (!_read.TryGetValue(centre, out var last) || last.Version.IsFaulted || clock.GetElapsedTime(last.ReadAt) >= Kept)
            // It is shared, so nobody who goes away cancels it.
            _read[centre] = last = (clock.GetTimestamp(), referrals.Version(centre, CancellationToken.None));
        return await last.Version.WaitAsync(cancellationToken);
    }
}
