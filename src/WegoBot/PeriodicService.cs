namespace WegoBot;

/// <summary>Does something again and again from the start of the application on. A failure is logged, and the next time comes all the same.</summary>
/// <param name="interval">The pause between two times.</param>
/// <param name="clock">The clock of the pause.</param>
/// <param name="lifetime">At startup people are waiting for answers, so everything else waits for its end.</param>
public abstract class PeriodicService(TimeSpan interval, TimeProvider clock, IHostApplicationLifetime lifetime) : BackgroundService
{
    /// <summary>What comes once in minutes leaves the first moments of a process to people: they wait for answers, and every query is compiled on its first call.</summary>
    internal static readonly TimeSpan FirstPause = TimeSpan.FromSeconds(20);
    private static readonly TimeSpan Frequent = TimeSpan.FromSeconds(30);

    protected TimeProvider Clock => clock;

    protected sealed override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await lifetime.WaitForStart(stoppingToken);
        if (interval > Frequent)
            await Task.Delay(FirstPause, clock, stoppingToken);
        while (true)
        {
            try
            {
                await Run(stoppingToken);
            }
            catch (Exception failure) when (!stoppingToken.IsCancellationRequested)
            {
                LogFailure(failure);
            }

            await Task.Delay(interval, clock, stoppingToken);
        }
    }

    /// <summary>Does it once.</summary>
    protected abstract Task Run(CancellationToken cancellationToken);

    protected abstract void LogFailure(Exception failure);
}
