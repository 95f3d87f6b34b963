using Telegram.Bot.Types;
using WegoBot.Channels.Messengers;
using WegoBot.Conversations;
using WegoBot.Dialogue;
using WegoBot.Privacy;

namespace WegoBot.Channels.Telegram;

/// <summary>Takes updates of Telegram as turns, however they came. What they lead to is stored first and shown after it, in the order in which they came.</summary>
public sealed class TelegramUpdateProcessor(TelegramGroups groups, TelegramUpdateReader reader, ConversationService conversations, TelegramSender sender)
{
    private readonly Lock _gate = new();
    private readonly HashSet<ConversationId> _storing = [];
    private readonly SequentialQueue _order = new();

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
    /// <param name="cancellationToken">Stops waiting; what was begun is carried out all the same.</param>
    /// <exception cref="OperationCanceledException">The service is stopping, or <paramref name="cancellationToken"/> came.</exception>
    /// <remarks>Fails as <see cref="ConversationService.Handle"/> does: then nothing was stored, and the same updates may be given again.</remarks>
    public async Task Take(IReadOnlyList<Update> updates, Cursor? cursor, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(updates);
        await groups.Take(updates, cancellationToken);
        foreach (var blocked in updates.Select(reader.Blocked).OfType<ConversationId>())
            conversations.Forget(blocked);
        var arrived = updates.Select(reader.Read).OfType<TelegramIncoming>().ToArray();
        await Taken(arrived, cursor, cancellationToken);
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
    public Task StoreReceipts(CancellationToken cancellationToken) => Taken([], cursor: null, cancellationToken);

    /// <summary>Nothing more comes: the calls at hand are finished, and what they showed is stored if the database can be used.</summary>
    public async Task Finish(CancellationToken cancellationToken)
    {
        await _order.Last.WaitAsync(cancellationToken);
        await sender.Finish().WaitAsync(cancellationToken);
        // What is not stored as shown is drawn once more after the restart.
        await StoreReceipts(cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    // The place in the queue and the place in the order of showing are taken together.
    private Task Taken(TelegramIncoming[] arrived, Cursor? cursor, CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            var persons = arrived.Select(one => one.Incoming.Conversation).ToHashSet();
            // Marks of a person are carried by one commit at a time: an older one must not come after a newer.
            DeliveryReceipt[] receipts = [.. (arrived.Length == 0 ? sender.Receipts() : sender.Receipts(persons)).Where(receipt => !_storing.Contains(receipt.Conversation))];
            if (arrived.Length == 0 && receipts.Length == 0 && cursor is null)
                return Task.CompletedTask;
            _storing.UnionWith(receipts.Select(receipt => receipt.Conversation));
            var turns = sender.Turns([.. persons]);
            return _order.Add(
                () => conversations.Handle(new IncomingBatch([.. arrived.Select(one => one.Incoming)], receipts, cursor), cancellationToken),
                handled => Handled(handled, arrived, receipts, turns)).Commit;
        }
    }

    private void Handled(Task<IReadOnlyList<TurnResult>> handled, TelegramIncoming[] arrived, DeliveryReceipt[] receipts, IDisposable turns)
    {
        using (turns)
        {
            // Not before: a turn that was taken without these receipts is shown with them.
            if (handled.IsCompletedSuccessfully)
                sender.Stored(receipts);
            lock (_gate)
                _storing.ExceptWith(receipts.Select(receipt => receipt.Conversation));
            if (!handled.IsCompletedSuccessfully)
                return;
            foreach (var person in handled.Result.Zip(arrived).GroupBy(one => one.First.Conversation))
                Show([.. person.Select(one => one.First)], [.. person.Select(one => one.Second)]);
        }
    }

    /// <summary>Only the last screen of several counts. Words ask for a message below them, a press for an edit.</summary>
    private void Show(TurnResult[] results, TelegramIncoming[] arrived)
    {
        var result = results[^1];
        var address = TelegramAddress.Parse(result.Address) ?? arrived[0].Address;
        var pressed = arrived.LastOrDefault(one => one.Pressed is not null)?.Pressed;
        var outgoing = new TelegramOutgoingScreen(result.Conversation, result.Screen, address.Chat, address.Message, pressed);
        sender.Show(outgoing with
        {
            Anew = arrived.Any(one => one.Wrote) || (outgoing.HasCode && result.Changed),
            Removes = results.LastOrDefault(one => one.Screen.Stage == Stage.Left)?.SentMessages ?? [],
        });
    }
}
