using WegoBot.Channels.Messengers;
using WegoBot.Conversations;
using WegoBot.Dialogue;

namespace WegoBot.Channels.Viber;

/// <summary>
/// Shows the screens that a stop cut off: once, after the start, and with replicas regularly, since another may stop. Stores which screens
/// reached their person. All of them answer something from the last half hour, so none is a message that Viber charges for.
/// </summary>
public sealed class ViberRedelivery(
    ConversationService conversations, [FromKeyedServices(ChannelKind.Viber)] MessengerSender sender, Backoff backoff, ILogger<ViberRedelivery> log) : BackgroundService
{
    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        await sender.Finish().WaitAsync(cancellationToken);
        await Store(cancellationToken);
    }

    protected override Task ExecuteAsync(CancellationToken stoppingToken) => Task.WhenAll(Redeliver(stoppingToken), StoreReceipts(stoppingToken));

    private async Task Redeliver(CancellationToken cancellationToken)
    {
        do
        {
            await conversations.WaitUntilLeader(cancellationToken);
            await RetryUntilDone(() => sender.Redeliver(conversations.UnshownScreens(ChannelKind.Viber, cancellationToken), pace: null, cancellationToken), cancellationToken);
            await backoff.Wait(conversations.RedeliveryInterval, cancellationToken);
        }
        while (conversations.HasReplicas);
    }

    private async Task StoreReceipts(CancellationToken cancellationToken)
    {
        while (!cancellationToken.IsCancellationRequested)
        {
            await sender.ReceiptArrived(cancellationToken);
            await RetryUntilDone(() => Store(cancellationToken), cancellationToken);
        }
    }

    private async Task Store(CancellationToken cancellationToken)
    {
        var receipts = sender.Receipts();
        if (receipts.Count == 0)
            return;
        await conversations.Handle(new IncomingBatch([], receipts), cancellationToken);
        sender.Stored(receipts);
    }

    private Task RetryUntilDone(Func<Task> work, CancellationToken cancellationToken) => backoff.RetryUntilDone(work, failure =>
    {
        log.ViberReceiptsPaused(failure);
        return null;
    }, cancellationToken);
}
