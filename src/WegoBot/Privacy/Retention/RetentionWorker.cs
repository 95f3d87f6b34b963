using Microsoft.EntityFrameworkCore;
using WegoBot.Storage;

namespace WegoBot.Privacy;

/// <summary>Looks every minute for what has been kept long enough, and lets it go in small commits between which the chat goes on.</summary>
public sealed class RetentionWorker(
    IDbContextFactory<WegoBotDb> databases,
    IEnumerable<RetentionRule> rules,
    SecureDelete secureDelete,
    TimeProvider clock,
    IHostApplicationLifetime lifetime,
    ILogger<RetentionWorker> log) : BackgroundService
{
    private const int AtOnce = 200;

    private static readonly TimeSpan BetweenLooks = TimeSpan.FromMinutes(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // At the start people wait, and this can.
        await lifetime.Begun(stoppingToken);
        // What was deleted before a kill may still be on the disk.
        secureDelete.Request();
        while (true)
        {
            try
            {
                await LetGoOfAll(stoppingToken);
            }
            catch (Exception failure) when (!stoppingToken.IsCancellationRequested)
            {
                log.RetentionPaused(failure);
            }

            await Task.Delay(BetweenLooks, clock, stoppingToken);
        }
    }

    /// <summary>Applies every rule until there is nothing left for it to do.</summary>
    internal async Task LetGoOfAll(CancellationToken cancellationToken)
    {
        var any = false;
        foreach (var rule in rules)
            for (var gone = AtOnce; gone > 0;)
            {
                var begun = clock.GetTimestamp();
                gone = await Commit(rule, cancellationToken);
                any |= gone > 0;
                // Turns wait for the same lock: as long again is theirs.
                if (gone >= AtOnce)
                    await Task.Delay(clock.GetElapsedTime(begun), clock, cancellationToken);
            }

        if (any)
            secureDelete.Request();
    }

    private async Task<int> Commit(RetentionRule rule, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        await using var commit = await db.Database.BeginTransactionAsync(cancellationToken);
        var gone = await rule(db, AtOnce, cancellationToken);
        if (gone == 0)
            return 0;
        await db.SaveChangesAsync(cancellationToken);
        await commit.CommitAsync(cancellationToken);
        RetentionMetrics.Expire(gone);
        return gone;
    }
}
