using Telegram.Bot.Types;
using WegoBot.Conversations;

namespace WegoBot.Channels.Telegram;

/// <summary>Asks Telegram for what people write and press. Each answer to a poll is one batch, stored together with how far it reaches.</summary>
public sealed class TelegramListener(
    TelegramPoll poll, Patience patience, TelegramUpdates updates, ConversationService conversations, TelegramSender sender) : BackgroundService
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
        var stored = await patience.Insist(() => conversations.CursorOf(Channel, stoppingToken), stoppingToken);
        var cursor = stored is { } position ? TelegramCursor.Of(position) : (TelegramCursor?)null;
        var unnumbered = 0;
        while (!stoppingToken.IsCancellationRequested)
        {
            var given = await poll.After(cursor, sender.IsBusy ? ShortWait : LongWait, stoppingToken);
            // In place of an update there may stand nothing.
            var arrived = given.OfType<Update>().ToArray();
            updates.AtOnce(arrived);
            // Not the highest number but the last: after a week without updates Telegram begins anew anywhere.
            var last = arrived.LastOrDefault(update => update.Id != 0);
            cursor = last is null ? cursor : new TelegramCursor(last.Id, patience.Now);
            await patience.Insist(() => Take(arrived, last is null ? null : cursor, stoppingToken), stoppingToken);
            // What has no number that can be read is given again at once, until something comes behind it.
            unnumbered = given.Length > 0 && last is null ? unnumbered + 1 : 0;
            if (unnumbered > 0)
                await patience.Wait(patience.Pause(unnumbered), stoppingToken);
        }
    }

    private async Task<bool> Take(Update[] arrived, TelegramCursor? moved, CancellationToken stop)
    {
        await updates.Take(arrived, moved is { } cursor ? new Cursor(Channel, cursor.Position) : null, stop);
        return true;
    }
}
