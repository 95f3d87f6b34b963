using WegoBot.Conversations;
using WegoBot.Dialogue;

namespace WegoBot.Channels.Telegram;

/// <summary>
/// Draws the screens that are not shown as they stand, without waiting for the person: those that a stop came before, and those of
/// conversations whose answers were forgotten meanwhile. It never makes a sound.
/// </summary>
public sealed class TelegramRedelivery(
    ConversationService conversations, TelegramPendingUpdates pendingUpdates, TelegramSender sender, TelegramRateLimiter limiter, TimeProvider time, ILogger<TelegramRedelivery> log) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // The first look shows the answers that a stop came before: they are owed to those who wait, and go out at once.
        for (var owed = true; !stoppingToken.IsCancellationRequested; owed = false)
        {
            try
            {
                await conversations.WaitUntilLeader(stoppingToken);
                await pendingUpdates.Taken(stoppingToken);
                await Draw(owed, stoppingToken);
            }
            catch (Exception failure) when (!stoppingToken.IsCancellationRequested)
            {
                log.TelegramBatchPaused(failure);
            }

            await Task.Delay(conversations.RedeliveryInterval, time, stoppingToken);
        }
    }

    private async Task Draw(bool owed, CancellationToken cancellationToken)
    {
        using var redraw = sender.Redraw();
        await foreach (var result in conversations.UnshownScreens(ChannelKind.Telegram, cancellationToken))
        {
            if (TelegramAddress.Parse(result.Address) is not { } address)
                continue;
            var outgoing = new TelegramOutgoingScreen(result.Conversation, result.Screen, address.Chat, address.Message, Quiet: true);
            using var turn = owed ? null : await limiter.Turn(null, cancellationToken);
            sender.Show(outgoing with { Anew = outgoing.HasCode, Removes = outgoing.Leaves ? result.SentMessages : [] });
        }
    }
}
