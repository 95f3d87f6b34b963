using Telegram.Bot.Types;
using WegoBot.Conversations;
using WegoBot.Dialogue;
using WegoBot.Privacy;
using Outcome = WegoBot.Conversations.Outcome;

namespace WegoBot.Channels.Telegram;

/// <summary>Takes updates of Telegram as turns, however they came. What they lead to is stored first and shown after it, in the order in which they came.</summary>
public sealed class TelegramUpdates(TelegramGroups groups, TelegramInbox inbox, ConversationService conversations, TelegramSender sender)
{
    private readonly Lock _gate = new();
    private Task _before = Task.CompletedTask;
    private bool _marking;

    /// <summary>What no commit has to come before: a press is acknowledged.</summary>
    public void AtOnce(IReadOnlyList<Update> updates)
    {
        ArgumentNullException.ThrowIfNull(updates);
        foreach (var update in updates)
            if (update.CallbackQuery is { Id: { } press })
                _ = sender.Acknowledge(press);
    }

    /// <summary>One commit for all of these, for the screens that were shown since, and for the cursor. Returns once it is stored.</summary>
    /// <param name="updates">In Telegram's order.</param>
    /// <param name="cursor">How far they reach; null where nobody counts.</param>
    /// <param name="stop">Stops waiting; what was begun is carried out all the same.</param>
    /// <exception cref="OperationCanceledException">The service is stopping, or <paramref name="stop"/> came.</exception>
    /// <remarks>Fails as <see cref="ConversationService.Handle"/> does: then nothing was stored, and the same updates may be given again.</remarks>
    public async Task Take(IReadOnlyList<Update> updates, Cursor? cursor, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(updates);
        await groups.Take(updates, stop);
        foreach (var blocked in updates.Select(inbox.Blocked).OfType<ConversationId>())
            conversations.Forget(blocked);
        var arrived = updates.Select(inbox.Read).OfType<TelegramMessage>().ToArray();
        await Taken(arrived, cursor, stop);
    }

    /// <summary>Stores which screens were shown, when there are any.</summary>
    public Task StoreMarks(CancellationToken stop) => Taken([], cursor: null, stop);

    /// <summary>Nothing more comes: the calls at hand are finished, and what they showed is stored.</summary>
    public async Task Finish(CancellationToken stop)
    {
        await sender.Finish().WaitAsync(stop);
        await StoreMarks(stop);
    }

    // The place in the queue and the place in the order of showing are taken together.
    private Task Taken(TelegramMessage[] arrived, Cursor? cursor, CancellationToken stop)
    {
        lock (_gate)
        {
            // Marks are carried by one commit at a time: an older one must not come after a newer.
            IReadOnlyList<Shown> marks = _marking ? [] : sender.Marks();
            if (arrived.Length == 0 && marks.Count == 0 && cursor is null)
                return Task.CompletedTask;
            _marking |= marks.Count > 0;
            var turns = sender.Turns([.. arrived.Select(one => one.Incoming.Conversation)]);
            var handled = conversations.Handle(new Batch([.. arrived.Select(one => one.Incoming)], marks, cursor), stop);
            var taken = Show(handled, arrived, marks, turns, _before);
            _before = taken;
            return taken;
        }
    }

    private async Task Show(Task<IReadOnlyList<Outcome>> handled, TelegramMessage[] arrived, IReadOnlyList<Shown> marks, IDisposable turns, Task before)
    {
        try
        {
            var outcomes = await handled;
            sender.Stored(marks);
            await before.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            foreach (var person in outcomes.Zip(arrived).GroupBy(one => one.First.Conversation))
                Show([.. person.Select(one => one.First)], [.. person.Select(one => one.Second)]);
        }
        finally
        {
            turns.Dispose();
            if (marks.Count > 0)
                lock (_gate)
                    _marking = false;
        }
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
