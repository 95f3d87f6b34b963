using Microsoft.EntityFrameworkCore;
using WegoBot.Storage;

namespace WegoBot.Notifications;

/// <summary>
/// Tells staff of referrals, and tries again until they are told; a crash costs nothing but time. Each way to each centre goes on by
/// itself, one notification after the other, so that one that is slow or has to wait holds up no other.
/// </summary>
public sealed class NotificationWorker(
    IDbContextFactory<WegoBotDb> databases,
    Deliveries deliveries,
    NotificationSignal signal,
    TimeProvider clock,
    IHostApplicationLifetime lifetime,
    ILogger<NotificationWorker> log) : BackgroundService
{
    /// <summary>After so many attempts staff are shown that it did not arrive.</summary>
    public const int AttemptsUntilFailed = 5;

    private const int AtOnce = 50;

    private static readonly TimeSpan LongestPause = TimeSpan.FromHours(1);
    private static readonly TimeSpan LongestAttempt = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromSeconds(15);

    /// <summary>How long the attempt at hand may still take when the service stops.</summary>
    private static readonly TimeSpan LongestEnd = TimeSpan.FromSeconds(3);

    private static readonly NotificationState[] Open = [NotificationState.Pending, NotificationState.Failed];

    private readonly Lock _gate = new();
    private readonly Dictionary<(string Delivery, string Centre), Task> _queues = [];
    private readonly SemaphoreSlim _atOnce = new(AtOnce);
    private DateTimeOffset _lastLook;
    private bool _wasSetBack;

    /// <summary>The pause after an attempt: 10 s, 20 s, 40 s and so on, an hour at most.</summary>
    public static TimeSpan PauseAfter(int attempts) =>
        TimeSpan.FromSeconds(Math.Min(LongestPause.TotalSeconds, 10 * Math.Pow(2, Math.Min(attempts, 20) - 1)));

    public override void Dispose()
    {
        _atOnce.Dispose();
        base.Dispose();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // At the start people wait, and staff are told a moment later.
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

    /// <summary>Tries what is due now, and returns when all of that is tried.</summary>
    /// <returns>How many ways to centres had something due.</returns>
    internal async Task<int> DeliverDue(CancellationToken cancellationToken)
    {
        var (queues, _) = await Begin(cancellationToken);
        await Task.WhenAll(queues);
        return queues.Count;
    }

    /// <returns>How long nothing more will be due, unless a signal comes.</returns>
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

    /// <summary>Begins with every way to a centre that has something due and is not at it already.</summary>
    private async Task<(List<Task> Lanes, TimeSpan? Next)> Begin(CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var now = clock.GetUtcNow();
        (_wasSetBack, _lastLook) = (_wasSetBack || now < _lastLook, now);
        // A clock that was set right must not keep staff waiting for the time that it showed before.
        var latest = now + LongestAttempt + (_wasSetBack ? PauseAfter(1) : LongestPause);
        var open = await db.Notifications.Where(row => Open.Contains(row.State) && row.ReadAt == null)
            .GroupBy(row => new { row.Delivery, row.Centre })
            .Select(rows => new { rows.Key.Delivery, rows.Key.Centre, Next = rows.Min(row => row.NextAttemptAt), Last = rows.Max(row => row.NextAttemptAt) }).ToListAsync(cancellationToken);
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
            // Something may have come due meanwhile, and the next attempt may be sooner than the next look.
            signal.Give();
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // What is left is due after the next start.
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

    /// <summary>Tries some of what is due for one centre by one delivery.</summary>
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
            // One that another worker has, or that staff have opened meanwhile, ends the lane; the next look sees what is left.
            if (!await Claim(db, row, clock.GetUtcNow(), cancellationToken) || !await Attempt(db, row, cancellationToken))
                return false;
        }

        return due.Count > 0;
    }

    /// <summary>Only one of several workers gets it. When that one dies on the way, the next attempt is due after the pause.</summary>
    private static async Task<bool> Claim(WegoBotDb db, NotificationRow row, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (!await db.Claim(row, now + LongestAttempt + PauseAfter(row.Attempts + 1), cancellationToken))
            return false;
        await db.Entry(row).ReloadAsync(cancellationToken);
        return true;
    }

    /// <returns>False when nothing more may be sent there for now.</returns>
    private async Task<bool> Attempt(WegoBotDb db, NotificationRow row, CancellationToken cancellationToken)
    {
        RetryAfterException? notYet = null;
        try
        {
            // A stop does not cut off a call that may already have arrived.
            using var inTime = new CancellationTokenSource(LongestAttempt);
            await using var closing = cancellationToken.Register(() => inTime.CancelAfter(LongestEnd));
            var delivery = deliveries.Find(row.Delivery) ?? throw new InvalidOperationException("An unknown delivery.");
            await delivery.Deliver(row, inTime.Token);
            (row.State, row.DeliveredAt) = (NotificationState.Delivered, clock.GetUtcNow());
        }
        catch (Exception failure)
        {
            log.NotificationNotDelivered(row.Id, row.Attempts, failure);
            notYet = failure as RetryAfterException;
            var pause = notYet?.Pause ?? PauseAfter(row.Attempts);
            // A later time could not be told from one that a wrong clock led to.
            row.NextAttemptAt = WholeSecond(clock.GetUtcNow() + (pause < LongestPause ? pause : LongestPause));
            if (row.Attempts >= AttemptsUntilFailed)
                row.State = NotificationState.Failed;
        }

        await db.SaveChangesAsync(CancellationToken.None);
        if (notYet is not null)
            await HoldBack(db, row);
        return notYet is null;
    }

    /// <summary>Whatever else waits for the same centre waits as long.</summary>
    private static Task<int> HoldBack(WegoBotDb db, NotificationRow row) => db.Notifications
        .Where(other => other.Delivery == row.Delivery && other.Centre == row.Centre && Open.Contains(other.State) && other.NextAttemptAt < row.NextAttemptAt)
        .ExecuteUpdateAsync(set => set.SetProperty(other => other.NextAttemptAt, row.NextAttemptAt));

    /// <summary>Makes due what waits for a later time than any pause leads to.</summary>
    private static Task<int> BringForward(WegoBotDb db, DateTimeOffset latest, DateTimeOffset now, CancellationToken cancellationToken) => db.Notifications
        .Where(row => Open.Contains(row.State) && row.ReadAt == null && row.NextAttemptAt > latest)
        .ExecuteUpdateAsync(set => set.SetProperty(row => row.NextAttemptAt, now), cancellationToken);

    /// <summary>Times are stored in seconds: rounded up, so that no attempt comes too early.</summary>
    private static DateTimeOffset WholeSecond(DateTimeOffset time) =>
        time.Ticks % TimeSpan.TicksPerSecond is var rest && rest == 0 ? time : time.AddTicks(TimeSpan.TicksPerSecond - rest);
}
