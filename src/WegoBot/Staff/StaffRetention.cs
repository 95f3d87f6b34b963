using Microsoft.EntityFrameworkCore;
using WegoBot.Storage;

namespace WegoBot.Staff;

/// <summary>Deletes sign-in links and sessions a day after their creation, when none of them can still be valid.</summary>
public sealed class StaffRetention(TimeProvider clock)
{
    public static readonly TimeSpan Kept = TimeSpan.FromDays(1);

    public async Task<int> Expire(WegoBotDb db, int most, CancellationToken cancellationToken)
    {
        var since = clock.GetUtcNow() - Kept;
        var invitations = await db.StaffInvitations.Where(row => row.CreatedAt <= since).OrderBy(row => row.CreatedAt).Take(most).ForUpdateSkipLocked().ToListAsync(cancellationToken);
        var sessions = await db.StaffSessions.Where(row => row.StartedAt <= since).OrderBy(row => row.StartedAt).Take(most).ForUpdateSkipLocked().ToListAsync(cancellationToken);
        db.StaffInvitations.RemoveRange(invitations);
        db.StaffSessions.RemoveRange(sessions);
        return invitations.Count + sessions.Count;
    }
}
