using Microsoft.EntityFrameworkCore;
using WegoBot.Storage;

namespace WegoBot.Privacy;

/// <summary>Applies the retention schedule every minute, in small transactions so that turns can run between them.</summary>
public sealed class RetentionWorker(
    IDbContextFactory<WegoBotDb> databases,
    IEnumerable<RetentionStep> steps,
    SecureDelete secureDelete,
    TimeProvider clock,
    IHostApplicationLifetime lifetime,
    ILogger<RetentionWorker> log) : PeriodicService(TimeSpan.FromMinutes(1), clock, lifetime)
{
    private const int BatchSize = 200;

    private bool _hasBegun;

    protected override Task Run(CancellationToken cancellationToken)
    {
        // Rows deleted before the process was killed may still be on the disk.
        if (!_hasBegun)
            secureDelete.Request();
        _hasBegun = true;
        return ApplyAll(cancellationToken);
    }

    protected override void LogFailure(Exception failure) => log.RetentionPaused(failure);

    /// <summary>Applies every step until it finds no more expired rows.</summary>
    internal async Task ApplyAll(CancellationToken cancellationToken)
    {
        var any = false;
        foreach (var step in steps)
            for (var deleted = BatchSize; deleted > 0;)
            {
                var startedAt = Clock.GetTimestamp();
                deleted = await ApplyBatch(step.Apply, cancellationToken);
                any |= deleted > 0;
                // Turns wait for the same write lock, so the pause gives them as much time as this batch took.
                if (deleted >= BatchSize)
                    await Task.Delay(Clock.GetElapsedTime(startedAt), Clock, cancellationToken);
            }

        if (any)
            secureDelete.Request();
    }

    private async Task<int> ApplyBatch(RetentionAction apply, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var deleted = await apply(db, BatchSize, cancellationToken);
        if (deleted == 0)
            return 0;
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        RetentionMetrics.Record(deleted);
        return deleted;
    }
}
