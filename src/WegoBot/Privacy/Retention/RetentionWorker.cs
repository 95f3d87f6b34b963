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

    protected override Task Run(CancellationToken cancellationToken) => ApplyAll(cancellationToken);

    protected override void LogFailure(Exception failure) => log.RetentionPaused(failure);

    /// <summary>Applies every step until it finds no more expired rows.</summary>
    internal async Task ApplyAll(CancellationToken cancellationToken)
    {
        var any = false;
        foreach (var step in steps)
            for (var deleted = BatchSize; deleted > 0;)
            {
                var startedAt = Clock.GetTimestamp();
                try
                {
                    deleted = await ApplyBatch(step.Apply, cancellationToken);
                }
                catch (DbUpdateConcurrencyException)
                {
                    // Another replica applies the schedule too, and was first. The next batch sees what is left.
                    continue;
                }

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
