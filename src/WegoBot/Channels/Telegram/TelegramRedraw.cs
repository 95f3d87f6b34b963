using WegoBot.Conversations;
using WegoBot.Dialogue;

namespace WegoBot.Channels.Telegram;

/// <summary>
/// Draws the screens that are not shown as they stand, without waiting for the person: those that a stop came before, and those of
/// conversations whose answers were forgotten meanwhile. It never makes a sound.
/// </summary>
public sealed class TelegramRedraw(ConversationService conversations, TelegramSender sender, TimeProvider time, ILogger<TelegramRedraw> log) : BackgroundService
{
    private static readonly TimeSpan Between = TimeSpan.FromMinutes(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await Draw(stoppingToken);
            }
            catch (Exception failure) when (!stoppingToken.IsCancellationRequested)
            {
                log.TelegramBatchPaused(failure);
            }

            await Task.Delay(Between, time, stoppingToken);
        }
    }

    private async Task Draw(CancellationToken stop)
    {
        await foreach (var outcome in conversations.NotShown(ChannelKind.Telegram, stop))
        {
            if (TelegramAddress.Parse(outcome.Address) is not { } address)
                continue;
            var wish = new TelegramWish(outcome.Conversation, outcome.Screen, address.Chat, address.Message, Quiet: true);
            sender.Show(wish with { Anew = wish.HasCode, Removes = wish.Leaves ? outcome.Traces : [] });
        }
    }
}
