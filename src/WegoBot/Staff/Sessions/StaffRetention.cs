using WegoBot.Storage;

namespace WegoBot.Staff;

/// <summary>Deletes invitations and sessions a day after their creation, when none of them can still be valid. Accounts stay until they are removed.</summary>
public sealed class StaffRetention(TimeProvider clock)
{
    public static readonly TimeSpan Kept = TimeSpan.FromDays(1);

    public async Task<int> Expire(WegoBotDb db, int most, CancellationToken cancellationToken)
    {
        var since = clock.GetUtcNow() - Kept;
        return await db.DeleteBatch(db.StaffInvitations.Where(row => row.CreatedAt <= since).OrderBy(row => row.CreatedAt), most, cancellationToken)
            + await db.DeleteBatch(db.StaffSessions.Where(row => row.StartedAt <= since).OrderBy(row => row.StartedAt), most, cancellationToken);
    }
}
