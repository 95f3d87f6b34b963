using WegoBot.Conversations;
using WegoBot.Dialogue;
using WegoBot.Privacy;

namespace WegoBot.Channels.Messengers;

/// <summary>Brings screens to the chats of one messenger: of several screens for a chat only the newest is sent, and a chat that has to wait holds up no other.</summary>
/// <remarks>
/// <para><b>Why it is not a plain call.</b> A messenger limits how often a bot may write, in one chat and in all; it asks for pauses of
/// seconds or minutes, and sometimes it is down. Meanwhile people go on pressing buttons, and each turn is committed at once. A queue of
/// messages would bring every screen of the meantime, late and one by one. Nobody needs those: a screen is a function of what is stored,
/// so the newest replaces all before it. Nothing is written to an outbox either: what is lost here is drawn again from the database.</para>
/// <para><b>How it works.</b> Each chat with something to do has a <see cref="ChatSendQueue"/> and one task, <see cref="Run"/>, which asks
/// <see cref="Next"/> for the next call until none is left, and then removes the queue. So calls of one chat follow each other, and chats
/// do not wait for each other. A call goes through an <see cref="IMessenger"/>: Telegram edits one live message in place and deletes,
/// Viber sends a new message each time. A failed call is made again after the pause that <see cref="IMessenger.FailureOf"/> gives, with
/// the screen that is the newest by then.</para>
/// <para><b>Delivery receipts.</b> A screen that arrived is remembered as a <see cref="DeliveryReceipt"/> until a commit has stored it;
/// <see cref="Stored"/> takes it back only if it is still the newest. A receipt of an edit may wait a second, to be stored with the next
/// message of the same person instead of in a commit of its own. If it is lost, the same edit is made once more, and she sees no
/// difference. A receipt whose loss would show (a new message, a case code, leaving) does not wait.</para>
/// <para><b>Redelivery.</b> A worker reads the screens that are stored as not shown and passes them on as quiet ones. What it read may be
/// out of date while turns are in flight, so a quiet screen gives way to a queue, to a receipt and to an in-flight turn of its conversation:
/// see <see cref="InFlightTurns"/>.</para>
/// <para><b>Calls without an answer.</b> An edit is simply made again. A message that was sent may be there all the same, and would keep its
/// buttons for ever: the next screen is a new message, and what may stand above it unknown is deleted: see <see cref="UnansweredSends"/>.</para>
/// <para><b>How it fails.</b> A screen that fails too often, or is refused, is given up; screens that came meanwhile are still sent. If the
/// messenger refuses it for good, the screen counts as shown, so that it is not redelivered for ever; otherwise it stays not shown, and her
/// next message or redelivery shows it. A stop ends the pauses: calls under way are finished, all else is redelivered after the restart. A
/// crash between a call and its receipt repeats that screen: at least once, never less. All state is in memory and guarded by one lock,
/// which is never held during a call.</para>
/// </remarks>
public sealed partial class MessengerSender(IMessenger messenger, Texts texts, Backoff backoff, ILogger<MessengerSender> log) : IDisposable
{
    private static readonly TimeSpan LongestCall = TimeSpan.FromSeconds(20);

    /// <summary>The time that the receipt of an edit waits for her next press, with which it costs nothing.</summary>
    private static readonly TimeSpan LongestReceiptDelay = TimeSpan.FromSeconds(1);

    private readonly Lock _gate = new();
    private readonly Dictionary<ConversationId, ChatSendQueue> _queues = [];
    private readonly DeliveryReceipts _receipts = new();
    private readonly UnansweredSends _unanswered = new();
    private readonly Dictionary<ConversationId, List<SentMessage>> _beside = [];
    private readonly SemaphoreSlim _receiptArrived = new(0);
    private readonly InFlightTurns _inFlight = new();
    private readonly CancellationTokenSource _closing = new();

    public ChannelKind Channel => messenger.Channel;

    /// <summary>Whether screens are on their way, or there and not yet stored as such. A chat that has to wait does not count.</summary>
    public bool IsBusy
    {
        get
        {
            lock (_gate)
                return _receipts.Any || _queues.Values.Any(queue => !queue.IsWaiting);
        }
    }

    /// <summary>Turns of these conversations are about to be taken, until it is disposed of: what a redelivery reads of them meanwhile is not shown.</summary>
    public IDisposable Turns(IReadOnlyList<ConversationId> conversations) => _inFlight.Turns(conversations);

    /// <summary>A redelivery is about to read what is stored, and shows it quietly until it is disposed of.</summary>
    public IDisposable Redraw() => _inFlight.Redraw(Showing);

    /// <summary>Shows quietly all that is stored as not shown.</summary>
    /// <param name="notShown">Read only once this knows which turns are in flight.</param>
    /// <param name="pace">Waits for the turn of the next screen; null to show all without a wait.</param>
    /// <param name="cancellationToken">Ends it between two screens.</param>
    public async Task Redeliver(IAsyncEnumerable<TurnResult> notShown, Func<Task<IDisposable>>? pace, CancellationToken cancellationToken)
    {
        using var redraw = Redraw();
        await foreach (var result in notShown.WithCancellation(cancellationToken))
        {
            if (messenger.Parse(result.Address) is not { } address)
                continue;
            var outgoing = OutgoingScreen.Of(result, address) with { Quiet = true };
            using var turn = pace is null ? null : await pace();
            Show(outgoing with { Anew = outgoing.HasCode || outgoing.Clears, Quiet = !outgoing.Clears, Removes = outgoing.Leaves || outgoing.Clears ? result.SentMessages : [] });
        }
    }

    /// <summary>Shows a screen, without waiting until it is there.</summary>
    public void Show(OutgoingScreen outgoing)
    {
        ArgumentNullException.ThrowIfNull(outgoing);
        lock (_gate)
        {
            var conversation = outgoing.Conversation;
            var hasReceipt = _receipts.Has(conversation, out var receipt);
            // What nobody asked for gives way to what somebody did.
            if (outgoing.Quiet && (hasReceipt || _queues.ContainsKey(conversation) || _inFlight.Has(conversation)))
                return;
            if (_queues.TryGetValue(conversation, out var queue))
            {
                queue.Add(outgoing);
                return;
            }

            // A newer screen is there already, and the older one would stand below it. The same screen may come again.
            if (!messenger.CanEdit && hasReceipt && !outgoing.IsAfter(receipt!.Epoch, receipt.Screen - 1))
                return;
            // A message sent after the address was read is newer than the address.
            var sent = hasReceipt ? messenger.Parse(receipt!.Address)?.Live : null;
            _queues[conversation] = queue = new ChatSendQueue(outgoing.Chat, sent > outgoing.Live ? sent : outgoing.Live ?? sent, messenger.CanEdit);
            if (_beside.Remove(conversation, out var beside))
                queue.Sent.AddRange(beside);
            if (outgoing.Clears && hasReceipt)
                queue.Sent.AddRange(receipt!.Sent);
            queue.Add(outgoing);
            queue.Running = Task.Run(() => Run(conversation, queue));
        }
    }

    /// <summary>She left the messenger's chat: nothing more goes there.</summary>
    public void Drop(ConversationId conversation)
    {
        lock (_gate)
        {
            _receipts.Drop(conversation);
            _unanswered.Drop(conversation);
            _beside.Remove(conversation);
            if (_queues.TryGetValue(conversation, out var queue))
                queue.Drop();
        }
    }

    /// <summary>Returns once a screen has reached its person and may not be stored as shown yet. For one caller at a time.</summary>
    public Task ReceiptArrived(CancellationToken cancellationToken) => _receiptArrived.WaitAsync(cancellationToken);

    /// <summary>The receipts that are not stored yet.</summary>
    public IReadOnlyList<DeliveryReceipt> Receipts()
    {
        lock (_gate)
            return _receipts.All;
    }

    /// <summary>The receipts of these persons, and those of others that can wait no longer for a message of theirs.</summary>
    public IReadOnlyList<DeliveryReceipt> Receipts(IReadOnlySet<ConversationId> persons)
    {
        lock (_gate)
            return _receipts.Due(persons);
    }

    /// <summary>These are stored; the next results know of them.</summary>
    public void Stored(IReadOnlyList<DeliveryReceipt> receipts)
    {
        ArgumentNullException.ThrowIfNull(receipts);
        lock (_gate)
            _receipts.Stored(receipts);
    }

    /// <summary>Finishes the calls under way and gives up those that would have to wait: after a restart their screens are redelivered.</summary>
    public async Task Finish()
    {
        // A second stop may come when all is disposed of already.
        if (!_closing.IsCancellationRequested)
            await _closing.CancelAsync();
        await Task.WhenAll(Running());
    }

    /// <summary>Returns when everything asked for so far is sent or given up.</summary>
    public async Task Settled()
    {
        while (Running() is { Length: > 0 } running)
            await Task.WhenAll(running);
    }

    public void Dispose()
    {
        _closing.Dispose();
        _receiptArrived.Dispose();
    }

    private Task[] Running()
    {
        lock (_gate)
            return [.. _queues.Values.Select(queue => queue.Running)];
    }

    private ConversationId[] Showing()
    {
        lock (_gate)
            return [.. _queues.Keys.Union(_receipts.All.Select(receipt => receipt.Conversation))];
    }

    private async Task Run(ConversationId conversation, ChatSendQueue queue)
    {
        for (var failures = 0; Next(conversation, queue) is { } work;)
        {
            try
            {
                await work();
                failures = 0;
            }
            catch (Exception fault)
            {
                var failure = messenger.FailureOf(fault, ++failures);
                if (failures <= messenger.MostFailures && failure.Pause is { } pause && await Waited(queue, pause))
                    continue;
                GiveUp(queue, failure, fault);
                failures = 0;
            }
        }
    }

    /// <summary>What the chat needs next: its newest screen first, then the clearing up of older messages. Null ends the queue.</summary>
    private Func<Task>? Next(ConversationId conversation, ChatSendQueue queue)
    {
        lock (_gate)
        {
            if (queue is { ClearsFirst: true, Deletions.Next: { } before })
                return () => Delete(queue, before);
            queue.ClearsFirst = false;
            if (queue.Take() is { } outgoing)
                return () => Draw(queue, outgoing);
            if (queue.Deletions.Next is { } messages)
                return () => Delete(queue, messages);
            if (queue.Leaving is { } left)
                AddReceipt(queue, left);
            queue.Leaving = null;
            if (queue.Leftovers.TryPeek(out var leftover))
                return () => Neutralise(queue, leftover.Message, leftover.Language);
            _queues.Remove(conversation);
            return null;
        }
    }
}
