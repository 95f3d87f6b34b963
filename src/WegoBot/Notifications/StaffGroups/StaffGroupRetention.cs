using WegoBot.Storage;

namespace WegoBot.Notifications;

/// <summary>A group's number is kept while it is connected, and for a day after the bot was removed.</summary>
public sealed class StaffGroupRetention(TimeProvider clock)
{
    public static readonly TimeSpan Kept = TimeSpan.FromDays(1);

    public Task<int> Expire(WegoBotDb db, int most, CancellationToken cancellationToken)
    {
        var since = clock.GetUtcNow() - Kept;
        return db.DeleteBatch(db.StaffGroups.Where(row => row.EndedAt <= since).OrderBy(row => row.EndedAt), most, cancellationToken);
    }
}
