using Telegram.Bot;
using Telegram.Bot.Exceptions;
using Telegram.Bot.Types;
using WegoBot.Channels.Messengers;
using WegoBot.Conversations;
using WegoBot.Dialogue;
using WegoBot.Privacy;

namespace WegoBot.Channels.Telegram;

/// <summary>
/// Brings screens to their chats: one live message a chat, edited in place, or a new one under the neutral line. A chat that has to
/// wait holds up no other, and of several screens for one chat only the newest is sent.
/// </summary>
public sealed partial class TelegramSender(ITelegramBotClient bot, Texts texts, TelegramRetryPolicy retries, ILogger<TelegramSender> log) : IDisposable
{
    private const int MostFailures = 10;
    private static readonly TimeSpan LongestCall = TimeSpan.FromSeconds(20);

    /// <summary>So long the receipt of an edited message waits for the next press, with which it costs nothing. Lost, it is edited once more, to the same.</summary>
    private static readonly TimeSpan LongestReceiptDelay = TimeSpan.FromSeconds(1);

    private static readonly LinkPreviewOptions NoPreview = new() { IsDisabled = true };

    private readonly Lock _gate = new();
    private readonly Dictionary<ConversationId, TelegramChatQueue> _queues = [];
    private readonly DeliveryReceipts _receipts = new();
    private readonly InFlightTurns _inFlight = new();
    private readonly CancellationTokenSource _closing = new();

    /// <summary>Turns of these conversations are about to be taken, until the end: what a redraw reads of them meanwhile is not drawn.</summary>
    public IDisposable Turns(IReadOnlyList<ConversationId> conversations) => _inFlight.Turns(conversations);

    /// <summary>A redraw is about to read what is stored, and shows it quietly until the end.</summary>
    public IDisposable Redraw() => _inFlight.Redraw(Showing);

    /// <summary>Shows a screen, without waiting until it is there.</summary>
    public void Show(TelegramOutgoingScreen outgoing)
    {
        ArgumentNullException.ThrowIfNull(outgoing);
        lock (_gate)
        {
            // What nobody asked for gives way to what somebody did.
            if (outgoing.Quiet && (_queues.ContainsKey(outgoing.Conversation) || _receipts.Has(outgoing.Conversation, out _) || _inFlight.Has(outgoing.Conversation)))
                return;
            if (_queues.TryGetValue(outgoing.Conversation, out var queue))
            {
                queue.Add(outgoing);
                return;
            }

            // A message sent after the address was read is newer than the address.
            var known = _receipts.Has(outgoing.Conversation, out var receipt) ? TelegramAddress.Parse(receipt.Address) : null;
            _queues[outgoing.Conversation] = queue = new TelegramChatQueue(outgoing.Chat, known?.Message > outgoing.Live ? known.Message : outgoing.Live ?? known?.Message);
            queue.Add(outgoing);
            queue.Running = Task.Run(() => Run(outgoing.Conversation, queue));
        }
    }

    /// <summary>Ends the waiting sign on a pressed button. Nothing depends on it: an answer that comes too late is refused, and that is all.</summary>
    public async Task Acknowledge(string press)
    {
        try
        {
            using var limit = retries.Limit(LongestCall);
            await bot.AnswerCallbackQuery(press, cancellationToken: limit.Token);
        }
        catch (Exception fault) when (fault is RequestException or OperationCanceledException)
        {
            log.TelegramPressNotAnswered((fault as ApiRequestException)?.ErrorCode ?? 0);
        }
    }

    /// <summary>Whether screens are on their way, or there and not yet stored as such. A chat that has to wait does not count.</summary>
    public bool IsBusy
    {
        get
        {
            lock (_gate)
                return _receipts.Any || _queues.Values.Any(queue => !queue.IsWaiting);
        }
    }

    /// <summary>The screens that reached their person and are not yet stored as such.</summary>
    public IReadOnlyList<DeliveryReceipt> Receipts()
    {
        lock (_gate)
            return _receipts.All;
    }

    /// <summary>Those of these persons, and those of others that can wait no longer for a message of theirs.</summary>
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

    /// <summary>Finishes the calls at hand and gives up those that would have to wait: after a restart their screens are drawn again.</summary>
    public async Task Finish()
    {
        // A second stop may come when all is disposed of already.
        if (!_closing.IsCancellationRequested)
            await _closing.CancelAsync();
        Task[] running;
        lock (_gate)
            running = [.. _queues.Values.Select(queue => queue.Running)];
        await Task.WhenAll(running);
    }

    /// <summary>Returns when everything asked for so far is sent or given up.</summary>
    public async Task Settled()
    {
        while (true)
        {
            Task[] running;
            lock (_gate)
                running = [.. _queues.Values.Select(queue => queue.Running)];
            if (running.Length == 0)
                return;
            await Task.WhenAll(running);
        }
    }

    public void Dispose() => _closing.Dispose();

    private ConversationId[] Showing()
    {
        lock (_gate)
            return [.. _queues.Keys.Union(_receipts.All.Select(receipt => receipt.Conversation))];
    }

    private async Task Run(ConversationId conversation, TelegramChatQueue queue)
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
                failures++;
                if (failures > MostFailures || retries.PauseAfter(fault, failures) is not { } pause || !await Waited(queue, pause))
                {
                    GiveUp(conversation, queue, fault);
                    return;
                }
            }
        }
    }

    /// <summary>What the chat wants next: its newest screen first, then the tidying of older messages. Null closes the lane.</summary>
    private Func<Task>? Next(ConversationId conversation, TelegramChatQueue queue)
    {
        lock (_gate)
        {
            if (queue.Take() is { } next)
                return () => Draw(queue, next.Wish, next.Count);
            if (queue.Removals.Next is { } messages)
                return () => Remove(queue, messages);
            if (queue.Leaving is { } left)
                AddReceipt(queue, left);
            queue.Leaving = null;
            if (queue.Leftovers.TryPeek(out var leftover))
                return () => Neutralise(queue, leftover);
            _queues.Remove(conversation);
            return null;
        }
    }
}
