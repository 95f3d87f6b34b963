using Microsoft.EntityFrameworkCore;
using WegoBot.Storage;

namespace WegoBot.Notifications;

/// <summary>
/// Notifies staff of referrals and retries until the notification arrives; a crash costs only time. Each pair of delivery and centre has
/// its own queue, one notification after the other, so that a slow or waiting one delays no other.
/// </summary>
public sealed class NotificationWorker(
    IDbContextFactory<WegoBotDb> databases,
    Deliveries deliveries,
    Escalations escalations,
    DeliveryStatuses statuses,
    NotificationSignal signal,
    TimeProvider clock,
    IHostApplicationLifetime lifetime,
    ILogger<NotificationWorker> log) : BackgroundService
{
    /// <summary>After this many attempts the staff page shows that it did not arrive.</summary>
    public const int AttemptsUntilFailed = 5;

    /// <summary>How many queues run concurrently, and how many notifications one query of a queue reads.</summary>
    private const int MaxConcurrent = 50;

    private static readonly TimeSpan LongestPause = TimeSpan.FromHours(1);
    private static readonly TimeSpan LongestAttempt = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan PollInterval = TimeSpan.FromSeconds(15);

    /// <summary>How long the current attempt may still take when the service stops.</summary>
    private static readonly TimeSpan ShutdownTimeout = TimeSpan.FromSeconds(3);

    private static readonly NotificationState[] Open = [NotificationState.Pending, NotificationState.Failed];

    private readonly Lock _gate = new();
    private readonly Dictionary<(string Delivery, string Centre), Task> _queues = [];
    private readonly SemaphoreSlim _concurrency = new(MaxConcurrent);
    private DateTimeOffset _lastPoll;
    private bool _wasSetBack;

    /// <summary>The pause after a failed attempt: 10 s, 20 s, 40 s and so on, at most an hour.</summary>
    public static TimeSpan PauseAfter(int attempts) =>
        TimeSpan.FromSeconds(Math.Min(LongestPause.TotalSeconds, 10 * Math.Pow(2, Math.Min(attempts, 20) - 1)));

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
            Task[] queues;
            lock (_gate)
                queues = [.. _queues.Values];
            await Task.WhenAll(queues);
        }
    }

    /// <summary>Attempts what is due now. Returns after all attempts.</summary>
    /// <returns>How many queues had something due.</returns>
    internal async Task<int> DeliverDue(CancellationToken cancellationToken)
    {
        var (queues, _) = await StartDueQueues(cancellationToken);
        await Task.WhenAll(queues);
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
        var latest = now + LongestAttempt + (_wasSetBack ? PauseAfter(1) : LongestPause);
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
                while (await DeliverBatch(delivery, centre, cancellationToken))
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

    /// <summary>Attempts a batch of what is due for one centre by one delivery.</summary>
    /// <returns>Whether there may be more.</returns>
    private async Task<bool> DeliverBatch(string delivery, string centre, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var now = clock.GetUtcNow();
        var due = await db.Notifications
            .Where(row => Open.Contains(row.State) && row.ReadAt == null && row.Delivery == delivery && row.Centre == centre && row.NextAttemptAt <= now)
            .OrderBy(row => row.NextAttemptAt).Take(MaxConcurrent).ToListAsync(cancellationToken);
        foreach (var row in due)
        {
            using var turn = deliveries.Find(delivery)?.Turn is { } wait ? await wait(centre, cancellationToken) : null;
            // When another worker has claimed it, or staff have opened it meanwhile, the queue ends; the next poll finds the rest.
            if (!await Claim(db, row, clock.GetUtcNow(), cancellationToken) || !await Attempt(db, row, cancellationToken))
                return false;
        }

        return due.Count > 0;
    }

    /// <summary>Only one of several workers claims it. When that process dies, the next attempt is due after the pause.</summary>
    private static async Task<bool> Claim(WegoBotDb db, NotificationRow row, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (!await db.Claim(row, now + LongestAttempt + PauseAfter(row.Attempts + 1), cancellationToken))
            return false;
        await db.Entry(row).ReloadAsync(cancellationToken);
        return true;
    }

    /// <returns>False when nothing more may be sent to that centre for now.</returns>
    private async Task<bool> Attempt(WegoBotDb db, NotificationRow row, CancellationToken cancellationToken)
    {
        RetryAfterException? retryAfter = null;
        DeliveryFailure? reason = null;
        try
        {
            // Shutdown does not cut off a call that may already have arrived.
            using var timeout = new CancellationTokenSource(LongestAttempt);
            await using var closing = cancellationToken.Register(() => timeout.CancelAfter(ShutdownTimeout));
            var delivery = deliveries.Find(row.Delivery) ?? throw new InvalidOperationException("An unknown delivery.");
            await delivery.Deliver(row, timeout.Token);
            (row.State, row.DeliveredAt) = (NotificationState.Delivered, clock.GetUtcNow());
            NotificationMetrics.Send();
        }
        catch (Exception failure)
        {
            log.NotificationNotDelivered(row.Id, row.Attempts, failure);
            NotificationMetrics.Fail();
            retryAfter = failure as RetryAfterException;
            var known = failure as DeliveryFailedException;
            reason = known?.Reason ?? (retryAfter is null ? DeliveryFailure.Unknown : DeliveryFailure.AskedToWait);
            var needsSomebody = known is { NeedsSomebody: true };
            var pause = retryAfter?.Pause ?? (needsSomebody ? LongestPause : PauseAfter(row.Attempts));
            // A later time would look like the effect of a wrong clock.
            row.NextAttemptAt = WholeSecond(clock.GetUtcNow() + (pause < LongestPause ? pause : LongestPause));
            if (row.Attempts >= AttemptsUntilFailed || needsSomebody)
                row.State = NotificationState.Failed;
        }

        await db.SaveChangesAsync(CancellationToken.None);
        await statuses.Record(db, row.Centre, row.Delivery, reason);
        if (retryAfter is not null)
            await PostponeCentre(db, row);
        return retryAfter is null;
    }

    /// <summary>Postpones all other notifications of the same delivery and centre to the same time.</summary>
    private static Task<int> PostponeCentre(WegoBotDb db, NotificationRow row) => db.Notifications
        .Where(other => other.Delivery == row.Delivery && other.Centre == row.Centre && Open.Contains(other.State) && other.NextAttemptAt < row.NextAttemptAt)
        .ExecuteUpdateAsync(set => set.SetProperty(other => other.NextAttemptAt, row.NextAttemptAt));

    /// <summary>Reschedules to now what is scheduled later than any pause allows.</summary>
    private static Task<int> ScheduleNow(WegoBotDb db, DateTimeOffset latest, DateTimeOffset now, CancellationToken cancellationToken) => db.Notifications
        .Where(row => Open.Contains(row.State) && row.ReadAt == null && row.NextAttemptAt > latest)
        .ExecuteUpdateAsync(set => set.SetProperty(row => row.NextAttemptAt, now), cancellationToken);

    /// <summary>Rounds up to whole seconds, as they are stored, so that no attempt comes too early.</summary>
    private static DateTimeOffset WholeSecond(DateTimeOffset time) =>
        time.Ticks % TimeSpan.TicksPerSecond is var rest && rest == 0 ? time : time.AddTicks(TimeSpan.TicksPerSecond - rest);
}
