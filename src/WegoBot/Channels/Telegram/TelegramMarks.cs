namespace WegoBot.Channels.Telegram;

/// <summary>Stores which screens were shown, where no poll does it. At the end it finishes what is on its way.</summary>
public sealed class TelegramMarks(TelegramUpdates updates, Patience patience) : BackgroundService
{
    /// <summary>Most marks are stored sooner, with the next update.</summary>
    private static readonly TimeSpan Between = TimeSpan.FromSeconds(1);

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        await updates.Finish(cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            await patience.Wait(Between, stoppingToken);
            await patience.Insist(() => Store(stoppingToken), stoppingToken);
        }
    }

    private async Task<bool> Store(CancellationToken stop)
    {
        await updates.StoreMarks(stop);
        return true;
    }
}
