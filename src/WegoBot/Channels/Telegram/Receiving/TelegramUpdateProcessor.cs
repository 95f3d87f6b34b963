using Telegram.Bot.Types;
using WegoBot.Channels.Messengers;
using WegoBot.Conversations;
using WegoBot.Dialogue;
using WegoBot.Privacy;

namespace WegoBot.Channels.Telegram;

/// <summary>Turns Telegram's updates into turns of conversations. Their results are stored first and then shown, in the order of the updates.</summary>
public sealed class TelegramUpdateProcessor(
    TelegramGroups groups,
    TelegramUpdateReader reader,
    ConversationService conversations,
    TelegramSender telegram,
    [FromKeyedServices(ChannelKind.Telegram)] MessengerSender sender,
    UrgentHelp help,
    ChatLimit limit,
    ILogger<TelegramUpdateProcessor> log)
{
    private readonly Lock _gate = new();
    private readonly HashSet<ConversationId> _storing = [];
    private readonly SequentialQueue _order = new();
    private readonly SequentialQueue _later = new();
    private int _unreadable;

    /// <summary>How many updates since startup the package could not read.</summary>
    public int Unreadable => Volatile.Read(ref _unreadable);

    /// <summary>Does what needs no commit: acknowledges presses, and counts updates that the package could not read.</summary>
    public void Acknowledge(IReadOnlyList<Update> updates)
    {
        ArgumentNullException.ThrowIfNull(updates);
        foreach (var _ in updates.OfType<TelegramUnreadableUpdate>())
        {
            UpdateMetrics.Skip(ChannelKind.Telegram);
            log.TelegramUpdateUnreadable(Interlocked.Increment(ref _unreadable));
        }

        string[] presses = [.. updates.Select(update => update.CallbackQuery?.Id).OfType<string>()];
        // Starting a call takes time, and the turns must not wait for it.
        _ = Task.Run(() =>
        {
            foreach (var press in presses)
                _ = telegram.Acknowledge(press);
        });
    }

    /// <summary>Stores the results of these updates, the delivery receipts and the cursor in one commit. Returns after the commit.</summary>
    /// <param name="updates">In Telegram's order.</param>
    /// <param name="cursor">The position after these updates; null with a webhook.</param>
    /// <param name="cancellationToken">Stops the wait; a turn that has started is finished anyway.</param>
    /// <exception cref="OperationCanceledException">The service is stopping, or <paramref name="cancellationToken"/> was cancelled.</exception>
    /// <remarks>Fails as <see cref="ConversationService.Handle"/> does: then nothing was stored, and the same updates may be taken again.</remarks>
    public async Task Take(IReadOnlyList<Update> updates, Cursor? cursor, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(updates);
        await groups.Take(updates, cancellationToken);
        foreach (var blocked in updates.Select(reader.Blocked).OfType<ConversationId>())
            conversations.Forget(blocked);
        var arrived = updates.Select(reader.Read).OfType<TelegramIncoming>().Where(one => limit.Admits(one.Incoming, one.Address.InChat, sender)).ToArray();
        await Taken(arrived, cursor, cancellationToken);
    }

    /// <summary>Whether screens are being sent, or were shown and have no stored receipt. A chat that Telegram makes wait does not count.</summary>
    public bool IsBusy => !_order.Last.IsCompleted || !_later.Last.IsCompleted || sender.IsBusy;

    /// <summary>Returns when all screens of the updates taken so far are sent or given up.</summary>
    public async Task Settled()
    {
        await _order.Last;
        await _later.Last;
        await sender.Settled();
    }

    /// <summary>Stores all delivery receipts that are not stored yet.</summary>
    public Task StoreReceipts(CancellationToken cancellationToken) => Taken([], cursor: null, cancellationToken);

    /// <summary>Called at shutdown, after the last update: finishes the calls in flight and stores their receipts if the database is available.</summary>
    public async Task Finish(CancellationToken cancellationToken)
    {
        await _order.Last.WaitAsync(cancellationToken);
        await _later.Last.WaitAsync(cancellationToken);
        await sender.Finish().WaitAsync(cancellationToken);
        // A screen without a stored receipt is drawn again after the restart.
        await StoreReceipts(cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    // The place in the commit queue and the place in the order of display are taken under one lock.
    private Task Taken(TelegramIncoming[] arrived, Cursor? cursor, CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            var persons = arrived.Select(one => one.Incoming.Conversation).ToHashSet();
            // Only one commit at a time carries receipts of a person: an older receipt must not overwrite a newer one.
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
            // Not earlier: a turn that was taken without these receipts is shown with them.
            if (handled.IsCompletedSuccessfully)
                sender.Stored(receipts);
            lock (_gate)
                _storing.ExceptWith(receipts.Select(receipt => receipt.Conversation));
            if (handled.IsFaulted)
                foreach (var one in arrived)
                    help.Show(one.Incoming, one.Address.InChat, sender);
            if (!handled.IsCompletedSuccessfully)
                return;
            // What is delivered again, or was not said just now, shows nothing: her screen is there or on its way.
            foreach (var person in handled.Result.Zip(arrived).Where(one => !one.First.ShowsNothing).GroupBy(one => one.First.Conversation))
                Show([.. person.Select(one => one.First)], [.. person.Select(one => one.Second)]);
            foreach (var (result, one) in handled.Result.Zip(arrived))
                if (result.Later is { } later)
                    ShowLater(later, one);
        }
    }

    /// <summary>Shows the result of a turn that waits for a slow hash, once it is there.</summary>
    private void ShowLater(Task<TurnResult> later, TelegramIncoming arrived)
    {
        var turns = sender.Turns([arrived.Incoming.Conversation]);
        _later.Add(() => later, taken =>
        {
            using (turns)
            {
                if (taken.IsFaulted)
                    help.Show(arrived.Incoming, arrived.Address.InChat, sender);
                else if (taken is { IsCompletedSuccessfully: true, Result: { ShowsNothing: false } result })
                    Show([result], [arrived]);
            }
        });
    }

    /// <summary>Shows only the last of several screens. Words are answered by a new message below them, a press by an edit.</summary>
    private void Show(TurnResult[] results, TelegramIncoming[] arrived)
    {
        var result = results[^1];
        var address = TelegramAddress.Parse(result.Address) ?? arrived[0].Address;
        var outgoing = OutgoingScreen.Of(result, address.InChat);
        sender.Show(outgoing with
        {
            Pressed = [.. arrived.Select(one => (long?)one.Pressed).OfType<long>().Distinct()],
            Anew = arrived.Any(one => one.Wrote) || (outgoing.HasCode && result.Changed),
            Removes = [.. results.LastOrDefault(one => one.Screen.Stage == Stage.Left || one.Clears)?.SentMessages ?? [], .. results.Select(one => one.Hides).OfType<SentMessage>()],
        });
    }
}
