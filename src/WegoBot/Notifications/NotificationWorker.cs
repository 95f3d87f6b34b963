using Microsoft.EntityFrameworkCore;
using WegoBot.Storage;

namespace WegoBot.Notifications;

/// <summary>Tells staff of referrals, and tries again until they are told; a crash costs nothing but time.</summary>
public sealed class NotificationWorker(
    IDbContextFactory<WegoBotDb> databases,
    Deliveries deliveries,
    NotificationSignal signal,
    TimeProvider clock,
    ILogger<NotificationWorker> log) : BackgroundService
{
    /// <summary>After so many attempts staff are shown that it did not arrive.</summary>
    public const int AttemptsUntilFailed = 5;

    private const int AtOnce = 50;

    private static readonly TimeSpan LongestPause = TimeSpan.FromHours(1);
    private static readonly TimeSpan LongestAttempt = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromSeconds(15);

    /// <summary>The pause after an attempt: 10 s, 20 s, 40 s and so on, an hour at most.</summary>
    public static TimeSpan PauseAfter(int attempts) =>
        TimeSpan.FromSeconds(Math.Min(LongestPause.TotalSeconds, 10 * Math.Pow(2, Math.Min(attempts, 20) - 1)));

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (true)
        {
            try
            {
                while (await DeliverDue(stoppingToken) == AtOnce)
                {
                    // There may be more.
                }
            }
            catch (Exception failure) when (failure is not OperationCanceledException)
            {
                log.NotificationsPaused(failure);
            }

            await signal.Wait(BetweenLooks, clock, stoppingToken);
        }
    }

    /// <summary>Tries what is due now.</summary>
    /// <returns>How many were due, at most 50.</returns>
    internal async Task<int> DeliverDue(CancellationToken stop)
    {
        await using var db = await databases.CreateDbContextAsync(stop);
        var now = clock.GetUtcNow();
        NotificationState[] open = [NotificationState.Pending, NotificationState.Failed];
        var due = await db.Notifications.Where(row => open.Contains(row.State) && row.NextAttemptAt <= now)
            .OrderBy(row => row.NextAttemptAt).Take(AtOnce).ToListAsync(stop);
        foreach (var row in due)
            if (await Claim(db, row, now, stop))
                await Attempt(db, row, stop);
        return due.Count;
    }

    /// <summary>Only one of several workers gets it. When that one dies on the way, the next attempt is due after the pause.</summary>
    private static async Task<bool> Claim(WegoBotDb db, NotificationRow row, DateTimeOffset now, CancellationToken stop)
    {
        if (!await db.Claim(row, now + LongestAttempt + PauseAfter(row.Attempts + 1), stop))
            return false;
        await db.Entry(row).ReloadAsync(stop);
        return true;
    }

    private async Task Attempt(WegoBotDb db, NotificationRow row, CancellationToken stop)
    {
        try
        {
            using var inTime = CancellationTokenSource.CreateLinkedTokenSource(stop);
            inTime.CancelAfter(LongestAttempt);
            var deliver = deliveries.Find(row.Delivery) ?? throw new InvalidOperationException("An unknown delivery.");
            await deliver(row, inTime.Token);
            (row.State, row.DeliveredAt) = (NotificationState.Delivered, clock.GetUtcNow());
        }
        catch (Exception failure) when (!stop.IsCancellationRequested)
        {
            log.NotificationNotDelivered(row.Id, row.Attempts, failure);
            row.NextAttemptAt = clock.GetUtcNow() + PauseAfter(row.Attempts);
            if (row.Attempts >= AttemptsUntilFailed)
                row.State = NotificationState.Failed;
        }

        await db.SaveChangesAsync(stop);
    }
}
