using Microsoft.EntityFrameworkCore;
using WegoBot.Storage;

namespace WegoBot.Notifications;

/// <summary>Shows a centre's staff how they are notified and what did not arrive, and sends tests.</summary>
public sealed class NotificationStatus(
    IDbContextFactory<WegoBotDb> databases, StaffInbox reader, Deliveries deliveries, DeliveryStatuses statuses, ILogger<NotificationStatus> log)
{
    private static readonly TimeSpan LongestTest = TimeSpan.FromSeconds(20);

    public async Task<NotificationCounts> Counts(string centre, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var tested = Tested(db, centre).Select(delivery => delivery.Name).ToList();
        var sent = await db.Notifications.CountAsync(
            row => row.Centre == centre && tested.Contains(row.Delivery) && row.State == NotificationState.Delivered, cancellationToken);
        return new NotificationCounts(tested.Count > 0, sent, await reader.NotArrived(centre, cancellationToken), await reader.Unread(centre, cancellationToken))
        {
            Obstacle = deliveries.Obstacle(db, centre),
        };
    }

    /// <summary>Every way in which the centre's notices arrive, the page itself included.</summary>
    public async Task<IReadOnlyList<NoticeWay>> Ways(string centre, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var own = For(db, centre);
        var known = await DeliveryStatuses.Of(db, centre, [.. own.Select(delivery => delivery.Name)], cancellationToken);
        var waiting = await db.Notifications.Where(row => row.Centre == centre && row.State != NotificationState.Delivered && row.ReadAt == null)
            .GroupBy(row => row.Delivery).Select(rows => new { rows.Key, Count = rows.Count() }).ToDictionaryAsync(rows => rows.Key, rows => rows.Count, cancellationToken);
        return [.. own.Select(delivery => Way(delivery, centre, known.GetValueOrDefault(delivery.Name), waiting.GetValueOrDefault(delivery.Name)))];
    }

    /// <summary>Sends a test by each of the centre's deliveries other than this page, or by one of them.</summary>
    /// <param name="centre">The centre.</param>
    /// <param name="name">The stored name of one delivery; null for all.</param>
    /// <param name="cancellationToken">Cancels the test.</param>
    /// <returns>Whether there is such a delivery and all of them succeeded.</returns>
    public async Task<bool> Test(string centre, string? name, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var tested = Tested(db, centre).Where(delivery => name is null || delivery.Name == name).ToList();
        var arrived = tested.Count > 0;
        foreach (var delivery in tested)
            arrived &= await Test(db, delivery, centre, cancellationToken);
        return arrived;
    }

    private async Task<bool> Test(WegoBotDb db, Delivery delivery, string centre, CancellationToken cancellationToken)
    {
        using var inTime = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        inTime.CancelAfter(LongestTest);
        DeliveryFailure? reason = null;
        try
        {
            using var turn = delivery.Turn is { } wait ? await wait(centre, inTime.Token) : null;
            await delivery.Test!(centre, inTime.Token);
        }
        catch (Exception failure) when (!cancellationToken.IsCancellationRequested)
        {
            log.TestNotDelivered(failure);
            reason = (failure as DeliveryFailedException)?.Reason ?? DeliveryFailure.Unknown;
        }

        await statuses.Record(db, centre, delivery.Name, reason);
        if (reason is null)
            await statuses.TryNow(db, centre, delivery.Name);
        return reason is null;
    }

    private static NoticeWay Way(Delivery delivery, string centre, DeliveryStatusRow? status, int waiting) => new(
        delivery.Name,
        delivery.Kind,
        delivery.Address?.Invoke(centre),
        delivery.Test is not null,
        status?.SucceededAt is { } arrived ? SofiaClock.In(arrived) : null,
        status is { Failure: not null, FailedAt: { } failed } ? SofiaClock.In(failed) : null,
        status?.Failure,
        waiting)
    {
        Account = delivery.Account,
    };

    private IEnumerable<Delivery> Tested(WegoBotDb db, string centre) => For(db, centre).Where(delivery => delivery.Test is not null);

    private IReadOnlyList<Delivery> For(WegoBotDb db, string centre) => deliveries.Of(db, centre);
}
