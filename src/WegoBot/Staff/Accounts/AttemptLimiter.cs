using Microsoft.EntityFrameworkCore;
using WegoBot.Storage;

namespace WegoBot.Staff;

/// <summary>Slows down guessing: after a few wrong attempts an account takes passwords and app codes only after a pause that grows to a quarter of an hour.</summary>
/// <remarks>A passkey and a code of the recovery sheet cannot be guessed, so neither waits: nobody can lock a centre out by trying.</remarks>
public sealed class AttemptLimiter(WegoBotDb db, TimeProvider clock)
{
    /// <summary>As many wrong attempts have no pause.</summary>
    public const int Free = 5;

    public static readonly TimeSpan LongestPause = TimeSpan.FromMinutes(15);

    private static readonly TimeSpan FirstPause = TimeSpan.FromSeconds(10);

    /// <summary>Counts an attempt before it is judged, so that many at once gain nothing.</summary>
    /// <returns>Whether the attempt may be judged.</returns>
    public async Task<bool> Begin(Guid account, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var tried = await db.StaffAccounts.Where(row => row.Id == account).Select(row => row.AccessFailedCount).SingleOrDefaultAsync(cancellationToken);
        var until = now + PauseAfter(tried + 1);
        return await db.StaffAccounts
            .Where(row => row.Id == account && row.AccessFailedCount == tried && (row.LockoutEnd == null || row.LockoutEnd <= now))
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.AccessFailedCount, tried + 1).SetProperty(row => row.LockoutEnd, until), cancellationToken) == 1;
    }

    /// <summary>Forgets the attempts and uses up the time step of the code, in one statement: of two requests with one code, one succeeds.</summary>
    public async Task<bool> Succeed(Guid account, long step, CancellationToken cancellationToken)
    {
        // Whoever read the account before must not write the earlier step back.
        var stamp = Guid.NewGuid().ToString("N");
        return await db.StaffAccounts
            .Where(row => row.Id == account && row.LastTotpStep < step)
            .ExecuteUpdateAsync(set => set
                .SetProperty(row => row.LastTotpStep, step)
                .SetProperty(row => row.AccessFailedCount, 0)
                .SetProperty(row => row.LockoutEnd, (DateTimeOffset?)null)
                .SetProperty(row => row.ConcurrencyStamp, stamp), cancellationToken) == 1;
    }

    internal static TimeSpan PauseAfter(int attempts) =>
        attempts < Free ? TimeSpan.Zero : TimeSpan.FromSeconds(Math.Min(LongestPause.TotalSeconds, FirstPause.TotalSeconds * Math.Pow(2, Math.Min(attempts - Free, 20))));
}
