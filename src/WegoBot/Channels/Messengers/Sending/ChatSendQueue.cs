using WegoBot.Conversations;
using WegoBot.Dialogue;

namespace WegoBot.Channels.Messengers;

/// <summary>What is to be done in one chat, one call at a time: the newest screen first, then the clearing up of older messages. Its owner keeps threads apart.</summary>
/// <param name="chat">The messenger's id of the chat.</param>
/// <param name="live">The message that is edited in place; null when none is known.</param>
/// <param name="canEdit">Whether the messenger can.</param>
internal sealed class ChatSendQueue(string chat, long? live, bool canEdit)
{
    private readonly List<OutgoingScreen> _outgoing = [];
    private int _taken;

    public string Chat => chat;

    public ChatAddress Address => new(chat, Live);

    public long? Live { get; private set; } = live;

    /// <summary>Older messages that still show a screen.</summary>
    public Queue<(long Message, Language Language)> Leftovers { get; } = [];

    public MessageDeletions Deletions { get; } = new();

    /// <summary>Whether the messages are deleted before the next screen is shown. The first failure ends it: then the screen comes first.</summary>
    public bool ClearsFirst { get; set; }

    /// <summary>The last line is there, and counts as shown once all else is deleted; null otherwise.</summary>
    public OutgoingScreen? Leaving { get; set; }

    /// <summary>The messages that were sent and are stored nowhere yet.</summary>
    public List<SentMessage> Sent { get; } = [];

    /// <summary>Waiting as the messenger asked, or for the messenger to come back.</summary>
    public bool IsWaiting { get; set; }

    public Task Running { get; set; } = Task.CompletedTask;

    public void Add(OutgoingScreen outgoing)
    {
        // A message cannot be taken back there: of a button pressed twice the first press brings the screen, and no older one follows.
        if (!canEdit && _outgoing is [.., var ahead] && !outgoing.IsAfter(ahead.Epoch, ahead.Screen.Serial))
            return;
        if (outgoing.Clears)
            Clear(outgoing);
        // Another replica may have sent a message since this queue began.
        var ofDecoy = outgoing.Screen.Stage == Stage.Decoy;
        if (!outgoing.Clears && outgoing.Live is { } stored && stored > (Live ?? 0))
            NowLive(stored, outgoing.Screen.Language, ofDecoy);
        // Of several messages with buttons the lowest one is what she looks at.
        foreach (var pressed in outgoing.Clears ? [] : outgoing.Pressed.Where(pressed => pressed != Live))
        {
            if (pressed > (Live ?? 0))
                NowLive(pressed, outgoing.Screen.Language, ofDecoy);
            else if (!ofDecoy)
                Leftovers.Enqueue((pressed, outgoing.Screen.Language));
        }

        _outgoing.Add(outgoing);
    }

    /// <summary>Has every message of the chat deleted, also the live one: the screen is a message of its own.</summary>
    private void Clear(OutgoingScreen outgoing)
    {
        Deletions.Add(outgoing.Removes.Concat(outgoing.Known).Concat(Sent).Select(sent => sent.Message).Concat(Live is { } live ? [live] : []));
        Sent.Clear();
        Leftovers.Clear();
        (Live, ClearsFirst) = (null, canEdit);
    }

    /// <summary>The newest screen for all those that wait, sent anew when one of them should have been; null when none waits.</summary>
    public OutgoingScreen? Take()
    {
        _taken = _outgoing.Count;
        return _taken == 0 ? null : _outgoing[^1] with
        {
            Anew = _outgoing.Exists(outgoing => outgoing.Anew || outgoing.Clears),
            Quiet = _outgoing.TrueForAll(outgoing => outgoing.Quiet),
            Removes = [.. _outgoing.SelectMany(outgoing => outgoing.Removes)],
        };
    }

    /// <summary>What was taken is done with; what came meanwhile stays.</summary>
    /// <returns>False when it was dropped meanwhile.</returns>
    public bool Done()
    {
        var wanted = _taken > 0;
        _outgoing.RemoveRange(0, _taken);
        _taken = 0;
        return wanted;
    }

    /// <summary>Gives up what is being done and all clearing up; screens that came meanwhile stay.</summary>
    /// <returns>The screen that is not shown for it; null when none was wanted.</returns>
    public OutgoingScreen? GiveUp()
    {
        var lost = _taken > 0 ? _outgoing[_taken - 1] : Leaving;
        Done();
        Leaving = null;
        Leftovers.Clear();
        Deletions.Clear();
        return lost;
    }

    /// <summary>None of these screens goes to her any more, and none counts as shown.</summary>
    public void Drop()
    {
        _outgoing.Clear();
        (_taken, Leaving) = (0, null);
    }

    /// <summary>Makes a message the live one, unless a newer one is known. The older of the two loses its buttons, but in the decoy: it would say what the chat says.</summary>
    /// <remarks>The messenger can tell of a message twice and in either order: a press on it can overtake the answer to the call that sent it.</remarks>
    public void NowLive(long message, Language language, bool ofDecoy = false)
    {
        if (message == Live)
            return;
        if (Live is { } known && !ofDecoy)
            Leftovers.Enqueue((Math.Min(known, message), language));
        Live = Math.Max(Live ?? message, message);
        Deletions.Spare(Live.Value);
    }

    /// <summary>Has all messages that a shown screen removes deleted but the live one; when she left, also those that were sent meanwhile.</summary>
    public void Remove(OutgoingScreen outgoing)
    {
        Deletions.Add(outgoing.Removes.Concat(outgoing.Leaves ? Sent : []).Select(sent => sent.Message).Where(message => message != Live));
        if (!outgoing.Leaves)
            return;
        var gone = outgoing.Removes.Concat(Sent).Select(sent => sent.Message).ToHashSet();
        Sent.Clear();
        // One that is too old to be deleted still loses its buttons.
        for (var count = Leftovers.Count; count > 0; count--)
            if (Leftovers.Dequeue() is var leftover && !gone.Contains(leftover.Message))
                Leftovers.Enqueue(leftover);
        Leaving = outgoing;
    }
}
