namespace WegoBot.Storage;

/// <summary>Keeps the file that lists what was forgotten up to date, within seconds.</summary>
public sealed class ForgottenWorker(ForgottenList list, TimeProvider clock, IHostApplicationLifetime lifetime, ILogger<ForgottenWorker> log)
    : PeriodicService(TimeSpan.FromSeconds(3), clock, lifetime)
{
    private bool _hasFailed;

    /// <summary>Copies once more while the service stops, because no later time follows.</summary>
    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        try
        {
            await list.Copy(cancellationToken);
        }
        catch (Exception failure)
        {
            LogFailure(failure);
        }
    }

    protected override async Task Run(CancellationToken cancellationToken)
    {
        await list.Copy(cancellationToken);
        _hasFailed = false;
    }

    /// <summary>Logs the first failure of a row, because the next attempt is seconds away. That the database is not available, others say.</summary>
    protected override void LogFailure(Exception failure)
    {
        if (!_hasFailed && !TransientErrors.IsTransient(failure))
            log.ForgottenListNotWritten(failure);
        _hasFailed = true;
    }
}
