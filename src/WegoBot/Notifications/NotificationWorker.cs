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
    NotificationSignal signal,
    TimeProvider clock,
    IHostApplicationLifetime lifetime,
    ILogger<NotificationWorker> log) : BackgroundService
{
    /// <summary>After this many attempts the staff page shows that it did not arrive.</summary>
    public const int AttemptsUntilFailed = 5;

    private const int AtOnce = 50;

    private static readonly TimeSpan LongestPause = TimeSpan.FromHours(1);
    private static readonly TimeSpan LongestAttempt = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromSeconds(15);

    /// <summary>How long the current attempt may still take when the service stops.</summary>
    private static readonly TimeSpan LongestEnd = TimeSpan.FromSeconds(3);

    private static readonly NotificationState[] Open = [NotificationState.Pending, NotificationState.Failed];

    private readonly Lock _gate = new();
    private readonly Dictionary<(string Delivery, string Centre), Task> _queues = [];
    private readonly SemaphoreSlim _atOnce = new(AtOnce);
    private DateTimeOffset _lastLook;
    private bool _wasSetBack;

    /// <summary>The pause after a failed attempt: 10 s, 20 s, 40 s and so on, at most an hour.</summary>
    public static TimeSpan PauseAfter(int attempts) =>
        TimeSpan.FromSeconds(Math.Min(LongestPause.TotalSeconds, 10 * Math.Pow(2, Math.Min(attempts, 20) - 1)));

    public override void Dispose()
    {
        _atOnce.Dispose();
        base.Dispose();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // People wait for the first turns; notifications can start a moment later.
        await lifetime.Begun(stoppingToken);
        try
        {
            while (true)
                await signal.Wait(await Look(stoppingToken), clock, stoppingToken);
        }
        finally
        {
            Task[] queues;
            lock (_gate)
                queues = [.. _queues.Values];
            await Task.WhenAll(queues);
        }
    }

    /// <summary>Attempts what is due now, and returns after all attempts.</summary>
    /// <returns>How many queues had something due.</returns>
    internal async Task<int> DeliverDue(CancellationToken cancellationToken)
    {
        var (queues, _) = await Begin(cancellationToken);
        await Task.WhenAll(queues);
        return queues.Count;
    }

    /// <returns>How long nothing more will be due, unless a signal arrives.</returns>
    private async Task<TimeSpan> Look(CancellationToken cancellationToken)
    {
        try
        {
            var (_, next) = await Begin(cancellationToken);
            return next is { } soonest && soonest < BetweenLooks ? soonest : BetweenLooks;
        }
        catch (Exception failure) when (!cancellationToken.IsCancellationRequested)
        {
            log.NotificationsPaused(failure);
            return BetweenLooks;
        }
    }

    /// <summary>Starts each queue that has something due and is not running yet.</summary>
    private async Task<(List<Task> Lanes, TimeSpan? Next)> Begin(CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var now = clock.GetUtcNow();
        (_wasSetBack, _lastLook) = (_wasSetBack || now < _lastLook, now);
        // After a wrong clock is corrected, staff must not wait for the time that it showed before.
        var latest = now + LongestAttempt + (_wasSetBack ? PauseAfter(1) : LongestPause);
        var open = await db.Notifications.Where(row => Open.Contains(row.State) && row.ReadAt == null)
            .GroupBy(row => new { row.Delivery, row.Centre })
            .Select(rows => new { rows.Key.Delivery, rows.Key.Centre, Next = rows.Min(row => row.NextAttemptAt), Last = rows.Max(row => row.NextAttemptAt), Count = rows.Count() }).ToListAsync(cancellationToken);
        NotificationMetrics.Pending(open.Sum(one => one.Count));
        if (open.Any(one => one.Last > latest))
            await BringForward(db, latest, now, cancellationToken);
        _wasSetBack = false;
        var queues = open.Where(one => one.Next <= now || one.Last > latest).Select(one => Lane(one.Delivery, one.Centre, cancellationToken)).ToList();
        var later = open.Where(one => one.Next > now && one.Last <= latest).Select(one => (TimeSpan?)(one.Next - now)).Min();
        return (queues, later);
    }

    private Task Lane(string delivery, string centre, CancellationToken cancellationToken)
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
            await _atOnce.WaitAsync(cancellationToken);
            try
            {
                while (await Some(delivery, centre, cancellationToken))
                {
                    // There may be more.
                }
            }
            finally
            {
                _atOnce.Release();
            }

            Leave();
            // Something may be due by now, and the next attempt may be due before the next poll.
            signal.Give();
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // The rest is due after the next start.
            Leave();
        }
        catch (Exception failure)
        {
            log.NotificationsPaused(failure);
            Leave();
        }

        void Leave()
        {
            lock (_gate)
                _queues.Remove((delivery, centre));
        }
    }

    /// <summary>Attempts some of what is due for one centre by one delivery.</summary>
    /// <returns>Whether there may be more.</returns>
    private async Task<bool> Some(string delivery, string centre, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var now = clock.GetUtcNow();
        var due = await db.Notifications
            .Where(row => Open.Contains(row.State) && row.ReadAt == null && row.Delivery == delivery && row.Centre == centre && row.NextAttemptAt <= now)
            .OrderBy(row => row.NextAttemptAt).Take(AtOnce).ToListAsync(cancellationToken);
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
        RetryAfterException? notYet = null;
        try
        {
            // Shutdown does not cut off a call that may already have arrived.
            using var inTime = new CancellationTokenSource(LongestAttempt);
            await using var closing = cancellationToken.Register(() => inTime.CancelAfter(LongestEnd));
            var delivery = deliveries.Find(row.Delivery) ?? throw new InvalidOperationException("An unknown delivery.");
            await delivery.Deliver(row, inTime.Token);
            (row.State, row.DeliveredAt) = (NotificationState.Delivered, clock.GetUtcNow());
            NotificationMetrics.Send();
        }
        catch (Exception failure)
        {
            log.NotificationNotDelivered(row.Id, row.Attempts, failure);
            NotificationMetrics.Fail();
            notYet = failure as RetryAfterException;
            var pause = notYet?.Pause ?? PauseAfter(row.Attempts);
            // A later time would look like the effect of a wrong clock.
            row.NextAttemptAt = WholeSecond(clock.GetUtcNow() + (pause < LongestPause ? pause : LongestPause));
            if (row.Attempts >= AttemptsUntilFailed)
                row.State = NotificationState.Failed;
        }

        await db.SaveChangesAsync(CancellationToken.None);
        if (notYet is not null)
            await HoldBack(db, row);
        return notYet is null;
    }

    /// <summary>Everything else for the same centre waits as long.</summary>
    private static Task<int> HoldBack(WegoBotDb db, NotificationRow row) => db.Notifications
        .Where(other => other.Delivery == row.Delivery && other.Centre == row.Centre && Open.Contains(other.State) && other.NextAttemptAt < row.NextAttemptAt)
        .ExecuteUpdateAsync(set => set.SetProperty(other => other.NextAttemptAt, row.NextAttemptAt));

    /// <summary>Makes due now what is scheduled later than any pause allows.</summary>
    private static Task<int> BringForward(WegoBotDb db, DateTimeOffset latest, DateTimeOffset now, CancellationToken cancellationToken) => db.Notifications
        .Where(row => Open.Contains(row.State) && row.ReadAt == null && row.NextAttemptAt > latest)
        .ExecuteUpdateAsync(set => set.SetProperty(row => row.NextAttemptAt, now), cancellationToken);

    /// <summary>Rounds up to whole seconds, as they are stored, so that no attempt comes too early.</summary>
    private static DateTimeOffset WholeSecond(DateTimeOffset time) =>
        time.Ticks % TimeSpan.TicksPerSecond is var rest && rest == 0 ? time : time.AddTicks(TimeSpan.TicksPerSecond - rest);
}
