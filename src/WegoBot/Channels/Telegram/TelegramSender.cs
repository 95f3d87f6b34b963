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
public sealed partial class TelegramSender(ITelegramBotClient bot, Texts texts, Patience patience, ILogger<TelegramSender> log) : IDisposable
{
    private const int MostFailures = 10;
    private static readonly TimeSpan LongestCall = TimeSpan.FromSeconds(20);

    /// <summary>So long the mark of an edited message waits for the next press, with which it costs nothing. Lost, it is edited once more, to the same.</summary>
    private static readonly TimeSpan LongestMark = TimeSpan.FromSeconds(1);

    private static readonly LinkPreviewOptions NoPreview = new() { IsDisabled = true };

    private readonly Lock _gate = new();
    private readonly Dictionary<ConversationId, TelegramLane> _lanes = [];
    private readonly ShownMarks _marks = new();
    private readonly Underway _underway = new();
    private readonly CancellationTokenSource _closing = new();

    /// <summary>Turns of these conversations are about to be taken, until the end: what a redraw reads of them meanwhile is not drawn.</summary>
    public IDisposable Turns(IReadOnlyList<ConversationId> conversations) => _underway.Turns(conversations);

    /// <summary>A redraw is about to read what is stored, and shows it quietly until the end.</summary>
    public IDisposable Redraw() => _underway.Redraw(Showing);

    /// <summary>Shows a screen, without waiting until it is there.</summary>
    public void Show(TelegramWish wish)
    {
        ArgumentNullException.ThrowIfNull(wish);
        lock (_gate)
        {
            // What nobody asked for gives way to what somebody did.
            if (wish.Quiet && (_lanes.ContainsKey(wish.Conversation) || _marks.Has(wish.Conversation, out _) || _underway.Has(wish.Conversation)))
                return;
            if (_lanes.TryGetValue(wish.Conversation, out var lane))
            {
                lane.Add(wish);
                return;
            }

            // A message sent after the address was read is newer than the address.
            var known = _marks.Has(wish.Conversation, out var mark) ? TelegramAddress.Parse(mark.Address) : null;
            _lanes[wish.Conversation] = lane = new TelegramLane(wish.Chat, known?.Message > wish.Live ? known.Message : wish.Live ?? known?.Message);
            lane.Add(wish);
            lane.Running = Task.Run(() => Run(wish.Conversation, lane));
        }
    }

    /// <summary>Ends the waiting sign on a pressed button. Nothing depends on it: an answer that comes too late is refused, and that is all.</summary>
    public async Task Acknowledge(string press)
    {
        try
        {
            using var limit = patience.Limit(LongestCall);
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
                return _marks.Any || _lanes.Values.Any(lane => !lane.IsWaiting);
        }
    }

    /// <summary>The screens that reached their person and are not yet stored as such.</summary>
    public IReadOnlyList<Shown> Marks()
    {
        lock (_gate)
            return _marks.All;
    }

    /// <summary>Those of these persons, and those of others that can wait no longer for a message of theirs.</summary>
    public IReadOnlyList<Shown> Marks(IReadOnlySet<ConversationId> persons)
    {
        lock (_gate)
            return _marks.Due(persons);
    }

    /// <summary>These are stored; the next outcomes know of them.</summary>
    public void Stored(IReadOnlyList<Shown> marks)
    {
        ArgumentNullException.ThrowIfNull(marks);
        lock (_gate)
            _marks.Stored(marks);
    }

    /// <summary>Finishes the calls at hand and gives up those that would have to wait: after a restart their screens are drawn again.</summary>
    public async Task Finish()
    {
        // A second stop may come when all is disposed of already.
        if (!_closing.IsCancellationRequested)
            await _closing.CancelAsync();
        Task[] running;
        lock (_gate)
            running = [.. _lanes.Values.Select(lane => lane.Running)];
        await Task.WhenAll(running);
    }

    /// <summary>Returns when everything asked for so far is sent or given up.</summary>
    public async Task Settled()
    {
        while (true)
        {
            Task[] running;
            lock (_gate)
                running = [.. _lanes.Values.Select(lane => lane.Running)];
            if (running.Length == 0)
                return;
            await Task.WhenAll(running);
        }
    }

    public void Dispose() => _closing.Dispose();

    private ConversationId[] Showing()
    {
        lock (_gate)
            return [.. _lanes.Keys.Union(_marks.All.Select(mark => mark.Conversation))];
    }

    private async Task Run(ConversationId conversation, TelegramLane lane)
    {
        for (var failures = 0; Next(conversation, lane) is { } work;)
        {
            try
            {
                await work();
                failures = 0;
            }
            catch (Exception fault)
            {
                failures++;
                if (failures > MostFailures || patience.PauseAfter(fault, failures) is not { } pause || !await Waited(lane, pause))
                {
                    GiveUp(conversation, lane, fault);
                    return;
                }
            }
        }
    }

    /// <summary>What the chat wants next: its newest screen first, then the tidying of older messages. Null closes the lane.</summary>
    private Func<Task>? Next(ConversationId conversation, TelegramLane lane)
    {
        lock (_gate)
        {
            if (lane.Take() is { } next)
                return () => Draw(lane, next.Wish, next.Count);
            if (lane.Removals.Next is { } messages)
                return () => Remove(lane, messages);
            if (lane.Leaving is { } left)
                Mark(lane, left);
            lane.Leaving = null;
            if (lane.Leftovers.TryPeek(out var leftover))
                return () => Neutralise(lane, leftover);
            _lanes.Remove(conversation);
            return null;
        }
    }
}
