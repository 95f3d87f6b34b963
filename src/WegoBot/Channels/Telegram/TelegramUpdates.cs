using Telegram.Bot.Types;
using WegoBot.Channels.Messengers;
using WegoBot.Conversations;
using WegoBot.Dialogue;
using WegoBot.Privacy;
using Outcome = WegoBot.Conversations.Outcome;

namespace WegoBot.Channels.Telegram;

/// <summary>Takes updates of Telegram as turns, however they came. What they lead to is stored first and shown after it, in the order in which they came.</summary>
public sealed class TelegramUpdates(TelegramGroups groups, TelegramInbox inbox, ConversationService conversations, TelegramSender sender)
{
    private readonly Lock _gate = new();
    private readonly HashSet<ConversationId> _marking = [];
    private readonly InOrder _order = new();

    /// <summary>What no commit has to come before: a press is acknowledged.</summary>
    public void AtOnce(IReadOnlyList<Update> updates)
    {
        ArgumentNullException.ThrowIfNull(updates);
        string[] presses = [.. updates.Select(update => update.CallbackQuery?.Id).OfType<string>()];
        // Even to begin a call takes time, and the turns wait for none of them.
        _ = Task.Run(() =>
        {
            foreach (var press in presses)
                _ = sender.Acknowledge(press);
        });
    }

    /// <summary>One commit for all of these, for what is to be stored of the screens that were shown, and for the cursor. Returns once it is stored.</summary>
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

    /// <summary>Whether screens are on their way, or there and not yet stored as such. A chat that has to wait does not count.</summary>
    public bool IsBusy => !_order.Last.IsCompleted || sender.IsBusy;

    /// <summary>Returns when the screens of all that was taken are sent or given up.</summary>
    public async Task Settled()
    {
        await _order.Last;
        await sender.Settled();
    }

    /// <summary>Stores which screens were shown, of all that are not stored yet.</summary>
    public Task StoreMarks(CancellationToken stop) => Taken([], cursor: null, stop);

    /// <summary>Nothing more comes: the calls at hand are finished, and what they showed is stored if the database can be used.</summary>
    public async Task Finish(CancellationToken stop)
    {
        await _order.Last.WaitAsync(stop);
        await sender.Finish().WaitAsync(stop);
        // What is not stored as shown is drawn once more after the restart.
        await StoreMarks(stop).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    // The place in the queue and the place in the order of showing are taken together.
    private Task Taken(TelegramMessage[] arrived, Cursor? cursor, CancellationToken stop)
    {
        lock (_gate)
        {
            var persons = arrived.Select(one => one.Incoming.Conversation).ToHashSet();
            // Marks of a person are carried by one commit at a time: an older one must not come after a newer.
            Shown[] marks = [.. (arrived.Length == 0 ? sender.Marks() : sender.Marks(persons)).Where(mark => !_marking.Contains(mark.Conversation))];
            if (arrived.Length == 0 && marks.Length == 0 && cursor is null)
                return Task.CompletedTask;
            _marking.UnionWith(marks.Select(mark => mark.Conversation));
            var turns = sender.Turns([.. persons]);
            return _order.Add(
                () => conversations.Handle(new Batch([.. arrived.Select(one => one.Incoming)], marks, cursor), stop),
                handled => Handled(handled, arrived, marks, turns)).Commit;
        }
    }

    private void Handled(Task<IReadOnlyList<Outcome>> handled, TelegramMessage[] arrived, Shown[] marks, IDisposable turns)
    {
        using (turns)
        {
            // Not before: a turn that was taken without these marks is shown with them.
            if (handled.IsCompletedSuccessfully)
                sender.Stored(marks);
            lock (_gate)
                _marking.ExceptWith(marks.Select(mark => mark.Conversation));
            if (!handled.IsCompletedSuccessfully)
                return;
            foreach (var person in handled.Result.Zip(arrived).GroupBy(one => one.First.Conversation))
                Show([.. person.Select(one => one.First)], [.. person.Select(one => one.Second)]);
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
