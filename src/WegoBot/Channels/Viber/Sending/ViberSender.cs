using Microsoft.Extensions.Options;
using WegoBot.Channels.Messengers;
using WegoBot.Conversations;
using WegoBot.Dialogue;
using WegoBot.Privacy;

namespace WegoBot.Channels.Viber;

/// <summary>
/// Brings screens to their chats, each as a new message under the neutral lines. A chat that has to wait holds up no other, and of
/// several screens for one chat only the newest is sent.
/// </summary>
public sealed class ViberSender(ViberClient viber, Texts texts, Backoff backoff, IOptions<ViberOptions> options, ILogger<ViberSender> log) : IDisposable
{
    /// <summary>About three quarters of an hour; an answer that comes still later is one that nobody waits for.</summary>
    private const int MostFailures = 120;
    private static readonly TimeSpan LongestCall = TimeSpan.FromSeconds(20);
    private static readonly TimeSpan TooOften = TimeSpan.FromSeconds(30);

    private readonly Lock _gate = new();
    private readonly Dictionary<ConversationId, ViberChatQueue> _queues = [];
    private readonly DeliveryReceipts _receipts = new();
    private readonly InFlightTurns _inFlight = new();
    private readonly SemaphoreSlim _arrived = new(0);
    private readonly CancellationTokenSource _closing = new();

    /// <summary>Turns of these conversations are about to be taken, until the end: what a redraw reads of them meanwhile is not drawn.</summary>
    public IDisposable Turns(IReadOnlyList<ConversationId> conversations) => _inFlight.Turns(conversations);

    /// <summary>A redraw is about to read what is stored, and shows it quietly until the end.</summary>
    public IDisposable Redraw() => _inFlight.Redraw(Showing);

    /// <summary>Shows a screen, without waiting until it is there.</summary>
    public void Show(ViberOutgoingScreen outgoing)
    {
        ArgumentNullException.ThrowIfNull(outgoing);
        lock (_gate)
        {
            if (outgoing.Quiet && _inFlight.Has(outgoing.Conversation))
                return;
            if (_queues.TryGetValue(outgoing.Conversation, out var queue))
            {
                if (!outgoing.Quiet)
                    queue.Add(outgoing);
                return;
            }

            // A newer screen is there already.
            if (_receipts.Has(outgoing.Conversation, out var receipt) && (outgoing.Quiet || (outgoing.Epoch == receipt.Epoch && outgoing.Screen.Serial < receipt.Screen)))
                return;
            _queues[outgoing.Conversation] = queue = new ViberChatQueue();
            queue.Add(outgoing);
            queue.Running = Task.Run(() => Run(outgoing.Conversation, queue));
        }
    }

    /// <summary>The message for a screen.</summary>
    /// <param name="screen">What to show.</param>
    /// <param name="receiver">Her id; null in the answer to a callback.</param>
    public ViberMessage Message(Screen screen, string? receiver)
    {
        ArgumentNullException.ThrowIfNull(screen);
        var text = ViberRenderer.Text(screen, MessageText.Opening(texts, screen.Language));
        return new ViberMessage(receiver, new(options.Value.SenderName), text, ViberRenderer.Keyboard(screen));
    }

    /// <summary>She left Viber's chat: nothing more goes there.</summary>
    public void Drop(ConversationId conversation)
    {
        lock (_gate)
        {
            _receipts.Drop(conversation);
            if (_queues.TryGetValue(conversation, out var queue))
                queue.Drop();
        }
    }

    /// <summary>Returns once a screen has reached its person and is not stored as such.</summary>
    public Task ReceiptArrived(CancellationToken cancellationToken) => _arrived.WaitAsync(cancellationToken);

    /// <summary>The screens that reached their person and are not yet stored as such.</summary>
    public IReadOnlyList<DeliveryReceipt> Receipts()
    {
        lock (_gate)
            return _receipts.All;
    }

    /// <summary>These are stored.</summary>
    public void Stored(IReadOnlyList<DeliveryReceipt> receipts)
    {
        ArgumentNullException.ThrowIfNull(receipts);
        lock (_gate)
            _receipts.Stored(receipts);
    }

    /// <summary>Finishes the calls at hand and gives up those that would have to wait: after a restart their screens are drawn again.</summary>
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
        _arrived.Dispose();
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

    private async Task Run(ConversationId conversation, ViberChatQueue queue)
    {
        for (var failures = 0; Next(conversation, queue) is { } outgoing;)
        {
            try
            {
                await Send(outgoing);
                Sent(queue, outgoing);
                failures = 0;
            }
            catch (Exception fault)
            {
                if (++failures > MostFailures || PauseAfter(fault, failures) is not { } pause || !await Waited(pause))
                {
                    GiveUp(queue, outgoing, fault);
                    failures = 0;
                }
            }
        }
    }

    private ViberOutgoingScreen? Next(ConversationId conversation, ViberChatQueue queue)
    {
        lock (_gate)
        {
            var next = queue.Take();
            if (next is null)
                _queues.Remove(conversation);
            return next;
        }
    }

    private async Task Send(ViberOutgoingScreen outgoing)
    {
        using var limit = backoff.Limit(LongestCall);
        await viber.SendMessage(Message(outgoing.Screen, outgoing.Receiver), limit.Token);
    }

    private void Sent(ViberChatQueue queue, ViberOutgoingScreen outgoing)
    {
        lock (_gate)
        {
            if (!queue.Done(outgoing))
                return;
            _receipts.Add(new DeliveryReceipt(outgoing.Conversation, outgoing.Screen.Serial, outgoing.Receiver) { Epoch = outgoing.Epoch });
        }

        _arrived.Release();
    }

    private TimeSpan? PauseAfter(Exception fault, int failures) => fault switch
    {
        ViberException { IsTooOften: true } => TooOften + backoff.After(failures),
        ViberException { MayPass: false } => null,
        _ => backoff.After(failures),
    };

    private async Task<bool> Waited(TimeSpan pause)
    {
        try
        {
            await backoff.Wait(pause, _closing.Token);
            return true;
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }

    private void GiveUp(ViberChatQueue queue, ViberOutgoingScreen outgoing, Exception fault)
    {
        var refusal = fault as ViberException;
        // She is not there, or the message is refused as it is: it would be refused again, so nothing waits for it.
        if (refusal is { IsGone: true } or { Status: 3 })
            Sent(queue, outgoing);
        else
            lock (_gate)
                queue.Done(outgoing);
        if (refusal is not { IsGone: true } && !_closing.IsCancellationRequested)
            log.ViberScreenNotSent(refusal?.Status ?? 0, fault);
    }
}
