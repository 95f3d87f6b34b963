using Telegram.Bot.Types;
using WegoBot.Conversations;

namespace WegoBot.Channels.Telegram;

/// <summary>Asks Telegram for what people write and press; of several replicas one asks. Each answer to a poll is one batch, stored together with how far it reaches.</summary>
public sealed class TelegramListener(
    TelegramLongPoll poll, TelegramPendingUpdates pendingUpdates, TelegramRetryPolicy retries, TelegramUpdateProcessor updates, ConversationService conversations) : BackgroundService
{
    private const string Channel = "telegram";

    /// <summary>The longest that Telegram waits (https://core.telegram.org/bots/api#getupdates).</summary>
    private const int LongWait = 50;

    /// <summary>While screens go out, so that they are soon stored as shown.</summary>
    private const int ShortWait = 1;

    /// <summary>While there may be more that waits already.</summary>
    private const int NoWait = 0;

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        await updates.Finish(cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var greeting = poll.Greet(stoppingToken);
        while (!stoppingToken.IsCancellationRequested)
        {
            using var term = CancellationTokenSource.CreateLinkedTokenSource(await conversations.WaitUntilLeader(stoppingToken), stoppingToken);
            try
            {
                await Poll(greeting, term.Token, stoppingToken);
            }
            catch (OperationCanceledException) when (!stoppingToken.IsCancellationRequested)
            {
                // Another replica asks from now on, and begins after what is stored.
                await retries.RetryUntilDone(() => Take([], moved: null, stoppingToken), stoppingToken);
            }
        }
    }

    /// <summary>Asks until <paramref name="term"/> ends. What has arrived is finished until <paramref name="stoppingToken"/> comes.</summary>
    private async Task Poll(Task greeting, CancellationToken term, CancellationToken stoppingToken)
    {
        // Both take long the first time, one here and one at Telegram.
        var stored = await retries.RetryUntilDone(() => conversations.CursorOf(Channel, stoppingToken), stoppingToken);
        await greeting;
        var cursor = stored is { } position ? TelegramCursor.Of(position) : (TelegramCursor?)null;
        var (isBehind, unnumbered) = (true, 0);
        while (true)
        {
            var given = await poll.After(cursor, isBehind ? NoWait : updates.IsBusy ? ShortWait : LongWait, term);
            // In place of an update there may stand nothing.
            var arrived = given.OfType<Update>().ToArray();
            updates.Acknowledge(arrived);
            // Not the highest number but the last: after a week without updates Telegram begins anew anywhere.
            var last = arrived.LastOrDefault(update => update.Id != 0);
            cursor = last is null ? cursor : new TelegramCursor(last.Id, retries.Now);
            await retries.RetryUntilDone(() => Take(arrived, last is null ? null : cursor, stoppingToken), stoppingToken);
            isBehind &= given.Length >= TelegramLongPoll.Most;
            if (!isBehind)
                pendingUpdates.IsTaken();
            // What has no number that can be read is given again at once, until something comes behind it.
            unnumbered = given.Length > 0 && last is null ? unnumbered + 1 : 0;
            if (unnumbered > 0)
                await retries.Wait(retries.Pause(unnumbered), term);
        }
    }

    private async Task<bool> Take(Update[] arrived, TelegramCursor? moved, CancellationToken cancellationToken)
    {
        await updates.Take(arrived, moved is { } cursor ? new Cursor(Channel, cursor.Position) : null, cancellationToken);
        return true;
    }
}
