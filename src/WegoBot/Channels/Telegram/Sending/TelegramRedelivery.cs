using WegoBot.Channels.Messengers;
using WegoBot.Conversations;
using WegoBot.Dialogue;

namespace WegoBot.Channels.Telegram;

/// <summary>
/// Shows the screens that are stored as not shown, without waiting for the person: those that a stop cut off, and those of
/// conversations whose answers were forgotten meanwhile. It never makes a sound.
/// </summary>
public sealed class TelegramRedelivery(
    ConversationService conversations,
    TelegramPendingUpdates pendingUpdates,
    [FromKeyedServices(ChannelKind.Telegram)] MessengerSender sender,
    TelegramRateLimiter limiter,
    Backoff backoff,
    ILogger<TelegramRedelivery> log) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // The first round shows the answers that a stop cut off: people wait for them, so they go out without a pause.
        for (var owed = true; !stoppingToken.IsCancellationRequested; owed = false)
        {
            try
            {
                await conversations.WaitUntilLeader(stoppingToken);
                await pendingUpdates.Taken(stoppingToken);
                await sender.Redeliver(
                    conversations.UnshownScreens(ChannelKind.Telegram, stoppingToken), owed ? null : () => limiter.Turn(null, stoppingToken), stoppingToken);
            }
            catch (Exception failure) when (!stoppingToken.IsCancellationRequested)
            {
                log.TelegramBatchPaused(failure);
            }

            await backoff.Wait(conversations.RedeliveryInterval, stoppingToken);
        }
    }
}
