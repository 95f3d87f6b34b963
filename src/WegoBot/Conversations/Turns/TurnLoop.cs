using WegoBot.Storage;

namespace WegoBot.Conversations;

/// <summary>The one loop that takes turns: all that waits in one commit, and whatever fails alone holds up nobody.</summary>
internal sealed class TurnLoop(
    TurnQueue queue, TurnCommit commit, TimeProvider clock, IHostApplicationLifetime lifetime, ILogger<TurnLoop> log) : BackgroundService
{
    /// <summary>So often a database that cannot be used is tried for a turn; each try waits for a lock by itself.</summary>
    private const int Tries = 5;

    /// <summary>So often a commit is begun anew at once because another replica was faster with the same row.</summary>
    private const int Collisions = 20;

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(500);

    private readonly List<QueuedBatch> _pendingForgets = [];

    private long _failedTurns;

    /// <summary>How many turns were given up since the start.</summary>
    public long FailedTurns => Interlocked.Read(ref _failedTurns);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // What waits when the service stops is still carried out: the queue only takes nothing more.
        await using var closing = stoppingToken.Register(queue.Close);
        while (await WaitForWork())
        {
            List<QueuedBatch> waiting = [.. _pendingForgets, .. queue.TakeAll()];
            _pendingForgets.Clear();
            // The channels end before this loop does and wait for its tries: once the service is told to stop, none is made again.
            await Serve(waiting, lifetime.ApplicationStopping);
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

    /// <summary>Commits, and while the database cannot be used tries again for some time.</summary>
    private async Task<IReadOnlyList<IReadOnlyList<TurnResult>>> RetryUntilDone(IReadOnlyList<QueuedBatch> waiting, CancellationToken stopping)
    {
        var collisions = 0;
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await commit.Carry(waiting);
            }
            catch (Exception failure) when (TransientErrors.IsConflict(failure) && ++collisions <= Collisions)
            {
                attempt--;
            }
            catch (Exception failure) when (TransientErrors.IsTransient(failure) && attempt < Tries && !stopping.IsCancellationRequested)
            {
                log.DatabaseUnavailable(failure);
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
            log.TurnFailed(failure);
            return (await RetryUntilDone([alone with { GivenUp = true }], stopping))[0][0];
        }
    }

    /// <summary>Nothing of it was done. The channel may come again with a batch; forgetting is tried again here until it is done.</summary>
    private void Fail(IReadOnlyList<QueuedBatch> waiting, Exception failure)
    {
        foreach (var one in waiting)
            if (one.Forget is not null)
                _pendingForgets.Add(one);
            else
                one.Done.SetException(failure);
    }
}
