using WegoBot.Channels.Messengers;
using WegoBot.Conversations;
using WegoBot.Dialogue;

namespace WegoBot.Channels.Viber;

/// <summary>
/// Draws the screens that a stop came before: once, after the start, and with replicas again and again, since another may stop. Stores
/// which screens reached their person. All of them answer something from the last half hour, so none is a message that Viber charges for.
/// </summary>
public sealed class ViberRedelivery(ConversationService conversations, ViberSender sender, Backoff backoff, ILogger<ViberRedelivery> log) : BackgroundService
{
    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        await sender.Finish().WaitAsync(cancellationToken);
        await Store(cancellationToken);
    }

    protected override Task ExecuteAsync(CancellationToken stoppingToken) => Task.WhenAll(ScreenRenderer(stoppingToken), Storing(stoppingToken));

    private async Task ScreenRenderer(CancellationToken cancellationToken)
    {
        do
        {
            await conversations.WaitUntilLeader(cancellationToken);
            await RetryUntilDone(() => Draw(cancellationToken), cancellationToken);
            await backoff.Wait(conversations.RedeliveryInterval, cancellationToken);
        }
        while (conversations.HasReplicas);
    }

    private async Task Storing(CancellationToken cancellationToken)
    {
        while (!cancellationToken.IsCancellationRequested)
        {
            await sender.ReceiptArrived(cancellationToken);
            await RetryUntilDone(() => Store(cancellationToken), cancellationToken);
        }
    }

    private async Task Draw(CancellationToken cancellationToken)
    {
        using var redraw = sender.Redraw();
        await foreach (var result in conversations.UnshownScreens(ChannelKind.Viber, cancellationToken))
            if (result.Address is { } receiver)
                sender.Show(new ViberOutgoingScreen(result.Conversation, result.Screen, receiver, Quiet: true) { Epoch = result.Epoch });
    }

    private async Task Store(CancellationToken cancellationToken)
    {
        var receipts = sender.Receipts();
        if (receipts.Count == 0)
            return;
        await conversations.Handle(new IncomingBatch([], receipts), cancellationToken);
        sender.Stored(receipts);
    }

    private async Task RetryUntilDone(Func<Task> work, CancellationToken cancellationToken)
    {
        for (var failures = 1; ; failures++)
        {
            try
            {
                await work();
                return;
            }
            catch (Exception failure) when (!cancellationToken.IsCancellationRequested)
            {
                log.ViberMarksPaused(failure);
                await backoff.Wait(backoff.After(failures), cancellationToken);
            }
        }
    }
}
