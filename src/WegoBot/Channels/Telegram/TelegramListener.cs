using Telegram.Bot.Types;
using WegoBot.Conversations;

namespace WegoBot.Channels.Telegram;

/// <summary>Asks Telegram for what people write and press. Each answer to a poll is one batch, stored together with how far it reaches.</summary>
public sealed class TelegramListener(
    TelegramPoll poll, TelegramUpdates updates, ConversationService conversations, TelegramSender sender) : BackgroundService
{
    private const string Channel = "telegram";

    /// <summary>The longest that Telegram waits (https://core.telegram.org/bots/api#getupdates).</summary>
    private const int LongWait = 50;

    /// <summary>While screens go out, so that they are soon stored as shown.</summary>
    private const int ShortWait = 1;

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        await updates.Finish(cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await poll.Greet(stoppingToken);
        var cursor = await poll.InsistOn(() => conversations.CursorOf(Channel, stoppingToken), stoppingToken);
        while (!stoppingToken.IsCancellationRequested)
        {
            var arrived = await poll.After(cursor, sender.IsBusy ? ShortWait : LongWait, stoppingToken);
            updates.AtOnce(arrived, stoppingToken);
            // Not the highest number but the last: after a week without updates Telegram begins anew anywhere.
            cursor = arrived.LastOrDefault(update => update.Id != 0)?.Id ?? cursor;
            await poll.InsistOn(() => Take(arrived, cursor, stoppingToken), stoppingToken);
        }
    }

    private async Task<bool> Take(Update[] arrived, long? cursor, CancellationToken stop)
    {
        await updates.Take(arrived, arrived.Length > 0 && cursor is { } position ? new Cursor(Channel, position) : null, stop);
        return true;
    }
}
