using Telegram.Bot.Types;
using WegoBot.Conversations;
using WegoBot.Dialogue;
using WegoBot.Privacy;
using Outcome = WegoBot.Conversations.Outcome;

namespace WegoBot.Channels.Telegram;

/// <summary>Takes what people write and press in Telegram. Each answer to a poll is one batch, stored together with how far it reaches.</summary>
public sealed class TelegramListener(
    TelegramPoll poll, TelegramGroups groups, TelegramInbox inbox, ConversationService conversations, TelegramSender sender) : BackgroundService
{
    private const string Channel = "telegram";

    /// <summary>The longest that Telegram waits (https://core.telegram.org/bots/api#getupdates).</summary>
    private const int LongWait = 50;

    /// <summary>While screens go out, so that they are soon stored as shown.</summary>
    private const int ShortWait = 1;

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        await sender.Finish().WaitAsync(cancellationToken);
        await Store([], null, cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await poll.Greet(stoppingToken);
        var cursor = await poll.InsistOn(() => conversations.CursorOf(Channel, stoppingToken), stoppingToken);
        while (!stoppingToken.IsCancellationRequested)
        {
            var updates = await poll.After(cursor, sender.IsBusy ? ShortWait : LongWait, stoppingToken);
            foreach (var update in updates)
                AtOnce(update);
            await groups.Take(updates, stoppingToken);
            // Not the highest number but the last: after a week without updates Telegram begins anew anywhere.
            cursor = updates.LastOrDefault(update => update.Id != 0)?.Id ?? cursor;
            await poll.InsistOn(() => Store(updates, cursor, stoppingToken), stoppingToken);
        }
    }

    /// <summary>What no commit has to come before.</summary>
    private void AtOnce(Update update)
    {
        if (update.CallbackQuery is { Id: { } press })
            _ = sender.Acknowledge(press);
    }

    /// <summary>One commit for all of it; then the screens go out while the next poll waits already.</summary>
    private async Task<bool> Store(Update[] updates, long? cursor, CancellationToken stop)
    {
        var marks = sender.Marks();
        if (updates.Length == 0 && marks.Count == 0)
            return false;
        var arrived = updates.Select(inbox.Read).OfType<TelegramMessage>().ToArray();
        foreach (var blocked in updates.Select(inbox.Blocked).OfType<ConversationId>())
            conversations.Forget(blocked);
        var moved = updates.Length > 0 && cursor is { } position ? new Cursor(Channel, position) : null;
        var outcomes = await conversations.Handle(new Batch([.. arrived.Select(one => one.Incoming)], marks, moved), stop);
        sender.Stored(marks);
        foreach (var person in outcomes.Zip(arrived).GroupBy(one => one.First.Conversation))
            Show([.. person.Select(one => one.First)], [.. person.Select(one => one.Second)]);
        return true;
    }

    /// <summary>Only the last screen of several counts. Words ask for a message below them, a press for an edit.</summary>
    private void Show(Outcome[] outcomes, TelegramMessage[] arrived)
    {
        var outcome = outcomes[^1];
        var address = TelegramAddress.Parse(outcome.Address) ?? arrived[0].Address;
        var pressed = arrived.LastOrDefault(one => one.Pressed is not null)?.Pressed;
        var wish = new TelegramWish(outcome.Conversation, outcome.Screen, address.Chat, address.Message, pressed);
        sender.Show(wish with
        {
            Anew = arrived.Any(one => one.Wrote) || (wish.HasCode && outcome.Changed),
            Removes = outcomes.LastOrDefault(one => one.Screen.Stage == Stage.Left)?.Traces ?? [],
        });
    }
}
