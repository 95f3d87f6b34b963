namespace WegoBot.Channels.Telegram;

/// <summary>Stores delivery receipts when a webhook is used and no poll stores them. At shutdown it finishes the sends in flight.</summary>
public sealed class TelegramReceiptWriter(TelegramUpdateProcessor updates, TelegramRetryPolicy retries) : BackgroundService
{
    /// <summary>The interval; most receipts are stored sooner, with the next update.</summary>
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
            await retries.Wait(Between, stoppingToken);
            await retries.RetryUntilDone(() => Store(stoppingToken), stoppingToken);
        }
    }

    private async Task<bool> Store(CancellationToken cancellationToken)
    {
        await updates.StoreReceipts(cancellationToken);
        return true;
    }
}
