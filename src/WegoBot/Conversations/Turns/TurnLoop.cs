using WegoBot.Storage;

namespace WegoBot.Conversations;

/// <summary>The one loop that processes turns: everything in the queue in one commit. When that fails, each turn alone, so that one bad message delays nobody else.</summary>
internal sealed class TurnLoop(
    TurnQueue queue, TurnCommit commit, TimeProvider clock, IHostApplicationLifetime lifetime, ILogger<TurnLoop> log) : BackgroundService
{
    /// <summary>How often a commit is tried while the database is unavailable. Each try also waits for a lock.</summary>
    private const int Tries = 5;

    /// <summary>How often a commit is retried without delay after a conflict with another replica.</summary>
    private const int Collisions = 20;

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(500);

    private readonly List<QueuedBatch> _pendingForgets = [];

    private long _failedTurns;
    private long _attemptStartedAt;

    /// <summary>The number of turns that were skipped since startup.</summary>
    public long FailedTurns => Interlocked.Read(ref _failedTurns);

    /// <summary>How long the current attempt at a commit has taken; zero while nothing waits.</summary>
    public TimeSpan BusyFor => Interlocked.Read(ref _attemptStartedAt) is > 0 and var startedAt ? clock.GetElapsedTime(startedAt) : TimeSpan.Zero;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // Batches in the queue are still processed when the service stops; the queue only accepts no more.
        await using var closing = stoppingToken.Register(queue.Close);
        while (await WaitForWork())
        {
            List<QueuedBatch> waiting = [.. _pendingForgets, .. queue.TakeAll()];
            _pendingForgets.Clear();
            // The channels stop before this loop and wait for its retries, so none is made once the service is stopping.
            await Serve(waiting, lifetime.ApplicationStopping);
            Interlocked.Exchange(ref _attemptStartedAt, 0);
        }
    }

    private async Task<bool> WaitForWork()
    {
        var more = queue.Wait().AsTask();
        if (_pendingForgets.Count == 0)
            return await more;
        await Task.WhenAny(more, Task.Delay(Pause, clock));
        return !more.IsCompleted || await more;
    }

    private async Task Serve(List<QueuedBatch> waiting, CancellationToken stopping)
    {
        try
        {
            var results = await RetryUntilDone(waiting, stopping);
            for (var i = 0; i < waiting.Count; i++)
                waiting[i].Done.SetResult(results[i]);
        }
        catch (Exception failure) when (TransientErrors.IsTransient(failure))
        {
            Fail(waiting, failure);
        }
        catch (Exception failure)
        {
            log.BatchFailed(failure);
            foreach (var one in waiting)
                await ProcessAlone(one, stopping);
        }
    }

    /// <summary>Commits, and retries for some time while the database is unavailable.</summary>
    private async Task<IReadOnlyList<IReadOnlyList<TurnResult>>> RetryUntilDone(IReadOnlyList<QueuedBatch> waiting, CancellationToken stopping)
    {
        var collisions = 0;
        for (var attempt = 1; ; attempt++)
        {
            Interlocked.Exchange(ref _attemptStartedAt, clock.GetTimestamp());
            try
            {
                return await commit.Commit(waiting);
            }
            catch (Exception failure) when (TransientErrors.IsConflict(failure) && ++collisions <= Collisions)
            {
                attempt--;
                CommitMetrics.Retry();
            }
            catch (Exception failure) when (TransientErrors.IsTransient(failure) && attempt < Tries && !stopping.IsCancellationRequested)
            {
                log.DatabaseUnavailable(failure);
                CommitMetrics.Retry();
                await Task.Delay(Pause, clock, stopping).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
                if (stopping.IsCancellationRequested)
                    throw;
            }
        }
    }

    private async Task ProcessAlone(QueuedBatch one, CancellationToken stopping)
    {
        try
        {
            var results = new List<TurnResult>();
            if (one.Batch.Receipts is { Count: > 0 } shown)
                await RetryUntilDone([new QueuedBatch(new IncomingBatch([], shown))], stopping);
            foreach (var message in one.Batch.Messages)
                results.Add(await ExecuteAlone(message, stopping));
            if (one.Batch.Cursor is not null || one.Forget is not null)
                await RetryUntilDone([new QueuedBatch(new IncomingBatch([], Cursor: one.Batch.Cursor), one.Forget)], stopping);
            one.Done.SetResult(results);
        }
        catch (Exception failure)
        {
            log.BatchFailed(failure);
            Fail([one], failure);
        }
    }

    private async Task<TurnResult> ExecuteAlone(IncomingMessage message, CancellationToken stopping)
    {
        var alone = new QueuedBatch(new IncomingBatch([message]));
        try
        {
            return (await RetryUntilDone([alone], stopping))[0][0];
        }
        catch (Exception failure) when (!TransientErrors.IsTransient(failure))
        {
            Interlocked.Increment(ref _failedTurns);
            CommitMetrics.Fail();
            log.TurnFailed(failure);
            return (await RetryUntilDone([alone with { GivenUp = true }], stopping))[0][0];
        }
    }

    /// <summary>Reports that nothing was committed. The channel may submit the batch again; a request to forget is retried here until it is done.</summary>
    private void Fail(IReadOnlyList<QueuedBatch> waiting, Exception failure)
    {
        foreach (var one in waiting)
            if (one.Forget is not null)
                _pendingForgets.Add(one);
            else
                one.Done.SetException(failure);
    }
}
