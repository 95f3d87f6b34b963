using Microsoft.EntityFrameworkCore;
using WegoBot.Storage;

namespace WegoBot.Notifications;

/// <summary>Attempts what is due for one centre by one delivery: one message after the other, or one for all where the delivery can.</summary>
public sealed class NotificationAttempts(
    IDbContextFactory<WegoBotDb> databases, Deliveries deliveries, DeliveryStatuses statuses, TimeProvider clock, ILogger<NotificationAttempts> log)
{
    /// <summary>After this many attempts the staff page shows that it did not arrive.</summary>
    public const int UntilFailed = 5;

    /// <summary>How many notifications one query reads.</summary>
    private const int BatchSize = 50;

    internal static readonly TimeSpan LongestPause = TimeSpan.FromHours(1);
    internal static readonly TimeSpan LongestAttempt = TimeSpan.FromMinutes(1);

    /// <summary>How long the current attempt may still take when the service stops.</summary>
    private static readonly TimeSpan ShutdownTimeout = TimeSpan.FromSeconds(3);

    private static readonly NotificationState[] Open = [NotificationState.Pending, NotificationState.Failed];

    /// <summary>The pause after a failed attempt: 10 s, 20 s, 40 s and so on, at most an hour.</summary>
    public static TimeSpan PauseAfter(int attempts) =>
        TimeSpan.FromSeconds(Math.Min(LongestPause.TotalSeconds, 10 * Math.Pow(2, Math.Min(attempts, 20) - 1)));

    /// <summary>Attempts a batch of what is due.</summary>
    /// <returns>Whether there may be more.</returns>
    internal async Task<bool> DeliverBatch(string delivery, string centre, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var now = clock.GetUtcNow();
        var due = await db.Notifications
            .Where(row => Open.Contains(row.State) && row.ReadAt == null && row.Delivery == delivery && row.Centre == centre && row.NextAttemptAt <= now)
            .OrderBy(row => row.NextAttemptAt).Take(BatchSize).ToListAsync(cancellationToken);
        if (due.Count == 0)
            return false;
        var way = deliveries.Find(delivery);
        if (way is { Account: not null } && way.IsFor?.Invoke(db, centre) == false)
        {
            // Its owner has left, or wants it no more. The next step finds whoever is there.
            var gone = due.Select(row => row.Id).ToList();
            await db.Notifications.Where(row => gone.Contains(row.Id)).ExecuteDeleteAsync(cancellationToken);
            return due.Count == BatchSize;
        }

        var (ready, held) = await Ready(db, way?.Hold, due, cancellationToken);
        var attempted = way?.DeliverTogether is null
            ? await OneByOne(db, way, ready, cancellationToken)
            : ready.Count == 0 || await Together(db, way, ready, cancellationToken);
        return attempted && ready.Count + held > 0;
    }

    /// <summary>Puts off what has to wait.</summary>
    private async Task<(List<NotificationRow> Ready, int Held)> Ready(
        WegoBotDb db, Func<WegoBotDb, NotificationRow, CancellationToken, Task<DateTimeOffset?>>? hold, List<NotificationRow> due, CancellationToken cancellationToken)
    {
        if (hold is null)
            return (due, 0);
        var ready = new List<NotificationRow>();
        foreach (var row in due)
            if (await hold(db, row, cancellationToken) is { } until)
                // It is looked at again within the hour: hours and rotas change, and a later time would look like the effect of a wrong clock.
                row.NextAttemptAt = WholeSecond(until - clock.GetUtcNow() < LongestPause ? until : clock.GetUtcNow() + LongestPause);
            else
                ready.Add(row);
        await db.SaveChangesAsync(cancellationToken);
        return (ready, due.Count - ready.Count);
    }

    private async Task<bool> OneByOne(WegoBotDb db, Delivery? delivery, List<NotificationRow> due, CancellationToken cancellationToken)
    {
        foreach (var row in due)
        {
            using var turn = delivery?.Turn is { } wait ? await wait(row.Centre, cancellationToken) : null;
            // When another worker has claimed it, or staff have opened it meanwhile, the queue ends; the next poll finds the rest.
            if (!await Claim(db, row, cancellationToken) || !await Attempt(db, [row], delivery, cancellationToken))
                return false;
        }

        return true;
    }

    private async Task<bool> Together(WegoBotDb db, Delivery delivery, List<NotificationRow> due, CancellationToken cancellationToken)
    {
        var claimed = new List<NotificationRow>();
        foreach (var row in due)
            if (await Claim(db, row, cancellationToken))
                claimed.Add(row);
        return claimed.Count > 0 && await Attempt(db, claimed, delivery, cancellationToken);
    }

    /// <summary>Only one of several workers claims it. When that process dies, the next attempt is due after the pause.</summary>
    private async Task<bool> Claim(WegoBotDb db, NotificationRow row, CancellationToken cancellationToken)
    {
        if (!await db.Claim(row, clock.GetUtcNow() + LongestAttempt + PauseAfter(row.Attempts + 1), cancellationToken))
            return false;
        await db.Entry(row).ReloadAsync(cancellationToken);
        return true;
    }

    /// <param name="db">The context of the rows.</param>
    /// <param name="rows">One notification, or several for one message.</param>
    /// <param name="delivery">Null for one that this version does not know.</param>
    /// <param name="cancellationToken">Says that the service stops.</param>
    /// <returns>False when nothing more may be sent to that centre for now.</returns>
    private async Task<bool> Attempt(WegoBotDb db, List<NotificationRow> rows, Delivery? delivery, CancellationToken cancellationToken)
    {
        RetryAfterException? retryAfter = null;
        DeliveryFailure? reason = null;
        try
        {
            // Shutdown does not cut off a call that may already have arrived.
            using var timeout = new CancellationTokenSource(LongestAttempt);
            await using var closing = cancellationToken.Register(() => timeout.CancelAfter(ShutdownTimeout));
            await Deliver(delivery ?? throw new InvalidOperationException("An unknown delivery."), rows, timeout.Token);
            foreach (var row in rows)
                (row.State, row.DeliveredAt) = (NotificationState.Delivered, clock.GetUtcNow());
            NotificationMetrics.Send();
        }
        catch (Exception failure)
        {
            NotificationMetrics.Fail();
            retryAfter = failure as RetryAfterException;
            reason = (failure as DeliveryFailedException)?.Reason ?? (retryAfter is null ? DeliveryFailure.Unknown : DeliveryFailure.AskedToWait);
            foreach (var row in rows)
                Fail(row, failure);
        }

        await db.SaveChangesAsync(CancellationToken.None);
        await statuses.Record(db, rows[0].Centre, rows[0].Delivery, reason);
        if (retryAfter is not null)
            await PostponeCentre(db, rows[0]);
        return retryAfter is null;
    }

    private static Task Deliver(Delivery delivery, List<NotificationRow> rows, CancellationToken cancellationToken) =>
        delivery.DeliverTogether is { } together ? together(rows, cancellationToken) : delivery.Deliver(rows[0], cancellationToken);

    private void Fail(NotificationRow row, Exception failure)
    {
        log.NotificationNotDelivered(row.Id, row.Attempts, failure);
        var needsSomebody = failure is DeliveryFailedException { NeedsSomebody: true };
        var pause = (failure as RetryAfterException)?.Pause ?? (needsSomebody ? LongestPause : PauseAfter(row.Attempts));
        // A later time would look like the effect of a wrong clock.
        row.NextAttemptAt = WholeSecond(clock.GetUtcNow() + (pause < LongestPause ? pause : LongestPause));
        if (row.Attempts >= UntilFailed || needsSomebody)
            row.State = NotificationState.Failed;
    }

    /// <summary>Postpones all other notifications of the same delivery and centre to the same time.</summary>
    private static Task<int> PostponeCentre(WegoBotDb db, NotificationRow row) => db.Notifications
        .Where(other => other.Delivery == row.Delivery && other.Centre == row.Centre && Open.Contains(other.State) && other.NextAttemptAt < row.NextAttemptAt)
        .ExecuteUpdateAsync(set => set.SetProperty(other => other.NextAttemptAt, row.NextAttemptAt));

    /// <summary>Rounds up to whole seconds, as they are stored, so that no attempt comes too early.</summary>
    private static DateTimeOffset WholeSecond(DateTimeOffset time) =>
        time.Ticks % TimeSpan.TicksPerSecond is var rest && rest == 0 ? time : time.AddTicks(TimeSpan.TicksPerSecond - rest);
}
