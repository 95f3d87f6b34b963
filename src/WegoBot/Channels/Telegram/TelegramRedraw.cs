using WegoBot.Conversations;
using WegoBot.Dialogue;

namespace WegoBot.Channels.Telegram;

/// <summary>
/// Draws the screens that are not shown as they stand, without waiting for the person: those that a stop came before, and those of
/// conversations whose answers were forgotten meanwhile. It never makes a sound.
/// </summary>
public sealed class TelegramRedraw(
    ConversationService conversations, TelegramBacklog backlog, TelegramSender sender, TelegramLimiter limiter, TimeProvider time, ILogger<TelegramRedraw> log) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // The first look shows the answers that a stop came before: they are owed to those who wait, and go out at once.
        for (var owed = true; !stoppingToken.IsCancellationRequested; owed = false)
        {
            try
            {
                await conversations.Elected(stoppingToken);
                await backlog.Taken(stoppingToken);
                await Draw(owed, stoppingToken);
            }
            catch (Exception failure) when (!stoppingToken.IsCancellationRequested)
            {
                log.TelegramBatchPaused(failure);
            }

            await Task.Delay(conversations.BetweenRedraws, time, stoppingToken);
        }
    }

    private async Task Draw(bool owed, CancellationToken stop)
    {
        using var redraw = sender.Redraw();
        await foreach (var outcome in conversations.NotShown(ChannelKind.Telegram, stop))
        {
            if (TelegramAddress.Parse(outcome.Address) is not { } address)
                continue;
            var wish = new TelegramWish(outcome.Conversation, outcome.Screen, address.Chat, address.Message, Quiet: true);
            using var turn = owed ? null : await limiter.Turn(null, stop);
            sender.Show(wish with { Anew = wish.HasCode, Removes = wish.Leaves ? outcome.Traces : [] });
        }
    }
}
