using Microsoft.EntityFrameworkCore;
using WegoBot.Storage;

namespace WegoBot.Notifications;

/// <summary>Shows a centre's staff how they are notified and what did not arrive, and sends a test.</summary>
public sealed class NotificationStatus(IDbContextFactory<WegoBotDb> databases, StaffInbox reader, IEnumerable<Delivery> deliveries, ILogger<NotificationStatus> log)
{
    private static readonly TimeSpan LongestTest = TimeSpan.FromSeconds(20);

    private readonly Delivery[] _tested = [.. deliveries.Where(delivery => delivery.Test is not null)];

    public async Task<NotificationCounts> Counts(string centre, CancellationToken cancellationToken)
    {
        var names = _tested.Select(delivery => delivery.Name).ToList();
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var sent = await db.Notifications.CountAsync(
            row => row.Centre == centre && names.Contains(row.Delivery) && row.State == NotificationState.Delivered, cancellationToken);
        return new NotificationCounts(For(db, centre).Any(), sent, await reader.NotArrived(centre, cancellationToken), await reader.Unread(centre, cancellationToken))
        {
            Obstacle = _tested.Select(delivery => delivery.Obstacle?.Invoke(db, centre) ?? default).FirstOrDefault(obstacle => obstacle != GroupObstacle.None),
        };
    }

    /// <summary>Sends a test by each of the centre's deliveries other than this page.</summary>
    /// <returns>Whether there is such a delivery and all of them succeeded.</returns>
    public async Task<bool> Test(string centre, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var ways = For(db, centre).ToList();
        using var inTime = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        inTime.CancelAfter(LongestTest);
        try
        {
            foreach (var way in ways)
            {
                using var turn = way.Turn is { } wait ? await wait(centre, inTime.Token) : null;
                await way.Test!(centre, inTime.Token);
            }

            return ways.Count > 0;
        }
        catch (Exception failure) when (!cancellationToken.IsCancellationRequested)
        {
            log.TestNotDelivered(failure);
            return false;
        }
    }

    private IEnumerable<Delivery> For(WegoBotDb db, string centre) => _tested.Where(delivery => delivery.IsFor?.Invoke(db, centre) ?? true);
}
