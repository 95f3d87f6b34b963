using WegoBot.Privacy;
using WegoBot.Storage;

namespace WegoBot.Notifications;

/// <summary>Deletes the single days of rotas a week after they are over. Shifts go with whoever leaves the centre.</summary>
public sealed class RotaRetention(SofiaClock clock)
{
    public Task<int> Expire(WegoBotDb db, int most, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(db);
        var before = DateOnly.FromDateTime(clock.Now).AddDays(-RetentionSchedule.RotaDays.Length.Days);
        return db.DeleteBatch(db.RotaDays.Where(row => row.Day < before).OrderBy(row => row.Centre).ThenBy(row => row.Day), most, cancellationToken);
    }
}
