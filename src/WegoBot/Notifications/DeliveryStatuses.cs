using Microsoft.EntityFrameworkCore;
using WegoBot.Privacy;
using WegoBot.Storage;

namespace WegoBot.Notifications;

/// <summary>Remembers of each delivery when it last arrived at a centre, and why the last attempt failed.</summary>
public sealed class DeliveryStatuses(TimeProvider clock)
{
    public static async Task<IReadOnlyDictionary<string, DeliveryStatusRow>> Of(WegoBotDb db, string centre, IReadOnlyCollection<string> deliveries, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(db);
        var ids = deliveries.ToDictionary(delivery => DeliveryStatusRow.IdOf(centre, delivery));
        var keys = ids.Keys.ToArray();
        return await db.DeliveryStatuses.AsNoTracking().Where(row => keys.Contains(row.Id)).ToDictionaryAsync(row => ids[row.Id], cancellationToken);
    }

    /// <summary>Records an attempt. It is a figure beside the notification, so its own failure is left to the caller's log and undoes nothing.</summary>
    /// <param name="db">A context without changes of its own.</param>
    /// <param name="centre">The centre.</param>
    /// <param name="delivery">The stored name of the delivery.</param>
    /// <param name="failure">Null when it arrived.</param>
    public async Task Record(WegoBotDb db, string centre, string delivery, DeliveryFailure? failure)
    {
        ArgumentNullException.ThrowIfNull(db);
        var (id, now) = (DeliveryStatusRow.IdOf(centre, delivery), clock.GetUtcNow());
        if (await Update(db, id, failure, now) > 0)
            return;
        var row = new DeliveryStatusRow { Id = id, SucceededAt = failure is null ? now : null, FailedAt = failure is null ? null : now, Failure = failure };
        db.DeliveryStatuses.Add(row);
        try
        {
            await db.SaveChangesAsync(CancellationToken.None);
        }
        catch (DbUpdateException)
        {
            // Another replica was first.
            await Update(db, id, failure, now);
        }
        finally
        {
            db.Entry(row).State = EntityState.Detached;
        }
    }

    /// <summary>A test has arrived, so what waits for a later attempt need not wait for it.</summary>
    public Task<int> TryNow(WegoBotDb db, string centre, string delivery)
    {
        ArgumentNullException.ThrowIfNull(db);
        var now = clock.GetUtcNow();
        return db.Notifications.Where(row => row.Centre == centre && row.Delivery == delivery && row.State != NotificationState.Delivered && row.NextAttemptAt > now)
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.NextAttemptAt, now));
    }

    /// <summary>Deletes what nobody has used for long, at most <paramref name="most"/> rows.</summary>
    public async Task<int> Expire(WegoBotDb db, int most, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(db);
        var before = clock.GetUtcNow() - RetentionSchedule.DeliveryStatuses.Length;
        var unused = await db.DeliveryStatuses.Where(row => (row.SucceededAt == null || row.SucceededAt <= before) && (row.FailedAt == null || row.FailedAt <= before))
            .OrderBy(row => row.Id).Take(most).ToListAsync(cancellationToken);
        db.DeliveryStatuses.RemoveRange(unused);
        return unused.Count;
    }

    private static Task<int> Update(WegoBotDb db, string id, DeliveryFailure? failure, DateTimeOffset now) => failure is null
        ? db.DeliveryStatuses.Where(row => row.Id == id).ExecuteUpdateAsync(set => set.SetProperty(row => row.SucceededAt, now).SetProperty(row => row.Failure, (DeliveryFailure?)null))
        : db.DeliveryStatuses.Where(row => row.Id == id).ExecuteUpdateAsync(set => set.SetProperty(row => row.FailedAt, now).SetProperty(row => row.Failure, failure));
}
