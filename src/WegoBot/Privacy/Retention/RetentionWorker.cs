using Microsoft.EntityFrameworkCore;
using WegoBot.Storage;

namespace WegoBot.Privacy;

/// <summary>Applies the retention rules every minute, in small transactions so that turns can run between them.</summary>
public sealed class RetentionWorker(
    IDbContextFactory<WegoBotDb> databases,
    IEnumerable<RetentionRule> rules,
    SecureDelete secureDelete,
    TimeProvider clock,
    IHostApplicationLifetime lifetime,
    ILogger<RetentionWorker> log) : BackgroundService
{
    private const int BatchSize = 200;

    private static readonly TimeSpan Interval = TimeSpan.FromMinutes(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // At startup people are waiting for answers. Retention can wait.
        await lifetime.WaitForStart(stoppingToken);
        // Rows deleted before the process was killed may still be on the disk.
        secureDelete.Request();
        while (true)
        {
            try
            {
                await ApplyAll(stoppingToken);
            }
            catch (Exception failure) when (!stoppingToken.IsCancellationRequested)
            {
                log.RetentionPaused(failure);
            }

            await Task.Delay(Interval, clock, stoppingToken);
        }
    }

    /// <summary>Applies every rule until it finds no more expired rows.</summary>
    internal async Task ApplyAll(CancellationToken cancellationToken)
    {
        var any = false;
        foreach (var rule in rules)
            for (var deleted = BatchSize; deleted > 0;)
            {
                var startedAt = clock.GetTimestamp();
                deleted = await ApplyBatch(rule, cancellationToken);
                any |= deleted > 0;
                // Turns wait for the same write lock, so the pause gives them as much time as this batch took.
                if (deleted >= BatchSize)
                    await Task.Delay(clock.GetElapsedTime(startedAt), clock, cancellationToken);
            }

        if (any)
            secureDelete.Request();
    }

    private async Task<int> ApplyBatch(RetentionRule rule, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var deleted = await rule(db, BatchSize, cancellationToken);
        if (deleted == 0)
            return 0;
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        RetentionMetrics.Record(deleted);
        return deleted;
    }
}
