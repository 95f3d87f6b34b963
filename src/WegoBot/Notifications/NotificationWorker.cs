using Microsoft.EntityFrameworkCore;
using WegoBot.Storage;

namespace WegoBot.Notifications;

/// <summary>
/// Notifies staff of referrals and retries until the notification arrives; a crash costs only time. Each pair of delivery and centre has
/// its own queue, one notification after the other, so that a slow or waiting one delays no other.
/// </summary>
public sealed class NotificationWorker(
    IDbContextFactory<WegoBotDb> databases,
    NotificationAttempts attempts,
    Escalations escalations,
    NotificationSignal signal,
    TimeProvider clock,
    IHostApplicationLifetime lifetime,
    ILogger<NotificationWorker> log) : BackgroundService
{
    /// <summary>How many queues run concurrently.</summary>
    private const int MaxConcurrent = 50;

    private static readonly TimeSpan PollInterval = TimeSpan.FromSeconds(15);

    private static readonly NotificationState[] Open = [NotificationState.Pending, NotificationState.Failed];

    private readonly Lock _gate = new();
    private readonly Dictionary<(string Delivery, string Centre), Task> _queues = [];
    private readonly SemaphoreSlim _concurrency = new(MaxConcurrent);
    private DateTimeOffset _lastPoll;
    private bool _wasSetBack;

    public override void Dispose()
    {
        _concurrency.Dispose();
        base.Dispose();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // The first turns come first, because people wait for them. Notifications can start a moment later.
        await lifetime.WaitForStart(stoppingToken);
        try
        {
            while (true)
                await signal.Wait(await Poll(stoppingToken), clock, stoppingToken);
        }
        finally
        {
            await Task.WhenAll(Running());
        }
    }

    /// <summary>Attempts what is due now. Returns after all attempts, those that were under way included.</summary>
    /// <returns>How many queues had something due.</returns>
    internal async Task<int> DeliverDue(CancellationToken cancellationToken)
    {
        var (queues, _) = await StartDueQueues(cancellationToken);
        // An attempt that has claimed its notification is not due, and still reads the clock when it ends.
        await Task.WhenAll(Running());
        return queues.Count;
    }

    /// <returns>The time until the next poll, unless a signal arrives earlier.</returns>
    private async Task<TimeSpan> Poll(CancellationToken cancellationToken)
    {
        try
        {
            var (_, next) = await StartDueQueues(cancellationToken);
            return next is { } soonest && soonest < PollInterval ? soonest : PollInterval;
        }
        catch (Exception failure) when (!cancellationToken.IsCancellationRequested)
        {
            log.NotificationsPaused(failure);
            return PollInterval;
        }
    }

    /// <summary>Starts each queue that has something due and is not running yet.</summary>
    private async Task<(List<Task> Queues, TimeSpan? Next)> StartDueQueues(CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        await escalations.Look(cancellationToken);
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        (_wasSetBack, _lastPoll) = (_wasSetBack || now < _lastPoll, now);
        // After a wrong clock is corrected, staff must not wait for the time that it showed before.
        var latest = now + NotificationAttempts.LongestAttempt + (_wasSetBack ? NotificationAttempts.PauseAfter(1) : NotificationAttempts.LongestPause);
        var open = await db.Notifications.Where(row => Open.Contains(row.State) && row.ReadAt == null)
            .GroupBy(row => new { row.Delivery, row.Centre })
            .Select(rows => new { rows.Key.Delivery, rows.Key.Centre, Next = rows.Min(row => row.NextAttemptAt), Last = rows.Max(row => row.NextAttemptAt), Count = rows.Count() }).ToListAsync(cancellationToken);
        NotificationMetrics.Pending(open.Sum(one => one.Count));
        if (open.Any(one => one.Last > latest))
            await ScheduleNow(db, latest, now, cancellationToken);
        _wasSetBack = false;
        var queues = open.Where(one => one.Next <= now || one.Last > latest).Select(one => StartQueue(one.Delivery, one.Centre, cancellationToken)).ToList();
        var later = open.Where(one => one.Next > now && one.Last <= latest).Select(one => (TimeSpan?)(one.Next - now)).Min();
        return (queues, later);
    }

    private Task[] Running()
    {
        lock (_gate)
            return [.. _queues.Values];
    }

    private Task StartQueue(string delivery, string centre, CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            if (!_queues.TryGetValue((delivery, centre), out var queue))
                _queues[(delivery, centre)] = queue = Task.Run(() => Run(delivery, centre, cancellationToken), CancellationToken.None);
            return queue;
        }
    }

    private async Task Run(string delivery, string centre, CancellationToken cancellationToken)
    {
        try
        {
            await _concurrency.WaitAsync(cancellationToken);
            try
            {
                while (await attempts.DeliverBatch(delivery, centre, cancellationToken))
                {
                    // There may be more.
                }
            }
            finally
            {
                _concurrency.Release();
            }

            RemoveQueue();
            // Something may be due by now, and the next attempt may be due before the next poll.
            signal.Give();
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // The rest is due after the next start.
            RemoveQueue();
        }
        catch (Exception failure)
        {
            log.NotificationsPaused(failure);
            RemoveQueue();
        }

        void RemoveQueue()
        {
            lock (_gate)
                _queues.Remove((delivery, centre));
        }
    }

    /// <summary>Reschedules to now what is scheduled later than any pause allows.</summary>
    private static Task<int> ScheduleNow(WegoBotDb db, DateTimeOffset latest, DateTimeOffset now, CancellationToken cancellationToken) => db.Notifications
        .Where(row => Open.Contains(row.State) && row.ReadAt == null && row.NextAttemptAt > latest)
        .ExecuteUpdateAsync(set => set.SetProperty(row => row.NextAttemptAt, now), cancellationToken);
}
