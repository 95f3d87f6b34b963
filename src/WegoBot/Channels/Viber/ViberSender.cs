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
public sealed class ViberSender(ViberClient viber, Texts texts, Pauses pauses, IOptions<ViberOptions> options, ILogger<ViberSender> log) : IDisposable
{
    /// <summary>About three quarters of an hour; an answer that comes still later is one that nobody waits for.</summary>
    private const int MostFailures = 120;
    private static readonly TimeSpan LongestCall = TimeSpan.FromSeconds(20);
    private static readonly TimeSpan TooOften = TimeSpan.FromSeconds(30);

    private readonly Lock _gate = new();
    private readonly Dictionary<ConversationId, ViberLane> _lanes = [];
    private readonly ShownMarks _marks = new();
    private readonly Underway _underway = new();
    private readonly SemaphoreSlim _marked = new(0);
    private readonly CancellationTokenSource _closing = new();

    /// <summary>Turns of these conversations are about to be taken, until the end: what a redraw reads of them meanwhile is not drawn.</summary>
    public IDisposable Turns(IReadOnlyList<ConversationId> conversations) => _underway.Turns(conversations);

    /// <summary>A redraw is about to read what is stored, and shows it quietly until the end.</summary>
    public IDisposable Redraw() => _underway.Redraw(Showing);

    /// <summary>Shows a screen, without waiting until it is there.</summary>
    public void Show(ViberWish wish)
    {
        ArgumentNullException.ThrowIfNull(wish);
        lock (_gate)
        {
            if (wish.Quiet && _underway.Has(wish.Conversation))
                return;
            if (_lanes.TryGetValue(wish.Conversation, out var lane))
            {
                if (!wish.Quiet)
                    lane.Add(wish);
                return;
            }

            // A newer screen is there already.
            if (_marks.Has(wish.Conversation, out var mark) && (wish.Quiet || (wish.Life == mark.Life && wish.Screen.Serial < mark.Screen)))
                return;
            _lanes[wish.Conversation] = lane = new ViberLane();
            lane.Add(wish);
            lane.Running = Task.Run(() => Run(wish.Conversation, lane));
        }
    }

    /// <summary>The message for a screen.</summary>
    /// <param name="screen">What to show.</param>
    /// <param name="receiver">Her id; null in the answer to a callback.</param>
    public ViberText Message(Screen screen, string? receiver)
    {
        ArgumentNullException.ThrowIfNull(screen);
        var text = ViberDrawing.Text(screen, MessageText.Opening(texts, screen.Language));
        return new ViberText(receiver, new(options.Value.SenderName), text, ViberDrawing.Keyboard(screen));
    }

    /// <summary>She left Viber's chat: nothing more goes there.</summary>
    public void Drop(ConversationId conversation)
    {
        lock (_gate)
        {
            _marks.Drop(conversation);
            if (_lanes.TryGetValue(conversation, out var lane))
                lane.Drop();
        }
    }

    /// <summary>Returns once a screen has reached its person and is not stored as such.</summary>
    public Task Marked(CancellationToken stop) => _marked.WaitAsync(stop);

    /// <summary>The screens that reached their person and are not yet stored as such.</summary>
    public IReadOnlyList<Shown> Marks()
    {
        lock (_gate)
            return _marks.All;
    }

    /// <summary>These are stored.</summary>
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
        _marked.Dispose();
    }

    private Task[] Running()
    {
        lock (_gate)
            return [.. _lanes.Values.Select(lane => lane.Running)];
    }

    private ConversationId[] Showing()
    {
        lock (_gate)
            return [.. _lanes.Keys.Union(_marks.All.Select(mark => mark.Conversation))];
    }

    private async Task Run(ConversationId conversation, ViberLane lane)
    {
        for (var failures = 0; Next(conversation, lane) is { } wish;)
        {
            try
            {
                await Send(wish);
                Sent(lane, wish);
                failures = 0;
            }
            catch (Exception fault)
            {
                if (++failures > MostFailures || PauseAfter(fault, failures) is not { } pause || !await Waited(pause))
                {
                    GiveUp(lane, wish, fault);
                    failures = 0;
                }
            }
        }
    }

    private ViberWish? Next(ConversationId conversation, ViberLane lane)
    {
        lock (_gate)
        {
            var next = lane.Take();
            if (next is null)
                _lanes.Remove(conversation);
            return next;
        }
    }

    private async Task Send(ViberWish wish)
    {
        using var limit = pauses.Limit(LongestCall);
        await viber.SendMessage(Message(wish.Screen, wish.Receiver), limit.Token);
    }

    private void Sent(ViberLane lane, ViberWish wish)
    {
        lock (_gate)
        {
            if (!lane.Done(wish))
                return;
            _marks.Add(new Shown(wish.Conversation, wish.Screen.Serial, wish.Receiver) { Life = wish.Life });
        }

        _marked.Release();
    }

    private TimeSpan? PauseAfter(Exception fault, int failures) => fault switch
    {
        ViberException { IsTooOften: true } => TooOften + pauses.After(failures),
        ViberException { MayPass: false } => null,
        _ => pauses.After(failures),
    };

    private async Task<bool> Waited(TimeSpan pause)
    {
        try
        {
            await pauses.Wait(pause, _closing.Token);
            return true;
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }

    private void GiveUp(ViberLane lane, ViberWish wish, Exception fault)
    {
        var refusal = fault as ViberException;
        // She is not there, or the message is refused as it is: it would be refused again, so nothing waits for it.
        if (refusal is { IsGone: true } or { Status: 3 })
            Sent(lane, wish);
        else
            lock (_gate)
                lane.Done(wish);
        if (refusal is not { IsGone: true } && !_closing.IsCancellationRequested)
            log.ViberScreenNotSent(refusal?.Status ?? 0, fault);
    }
}
