using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using WegoBot.Dialogue;
using WegoBot.Storage;

namespace WegoBot.Service;

/// <summary>Healthy when the database answers and is prepared, and the texts are loaded.</summary>
internal sealed class ReadinessCheck(IDbContextFactory<WegoBotDb> databases, Texts texts, ILogger<ReadinessCheck> log) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        try
        {
            await using var db = await databases.CreateDbContextAsync(cancellationToken);
            var isPrepared = await db.KeyChecks.AnyAsync(cancellationToken);
            return isPrepared && texts.In(texts.Languages.Default).Count > 0 ? HealthCheckResult.Healthy() : HealthCheckResult.Unhealthy();
        }
        catch (Exception failure) when (TransientErrors.IsTransient(failure))
        {
            return HealthCheckResult.Unhealthy();
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            // The framework would keep the exception's message in the report.
            log.PageFailed(failure);
            return HealthCheckResult.Unhealthy();
        }
    }
}
