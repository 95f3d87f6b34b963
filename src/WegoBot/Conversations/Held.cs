using WegoBot.Dialogue;
using WegoBot.Privacy;
using WegoBot.Storage;

namespace WegoBot.Conversations;

/// <summary>A conversation while a commit works on it: read once, changed by any number of turns, written once.</summary>
internal sealed class Held(ConversationId id, Traces traces)
{
    private bool _changed;
    private string? _storedAddress;

    public ConversationId Id => id;

    /// <summary>What is stored; null when nothing is.</summary>
    public ConversationRow? Row { get; private init; }

    /// <summary>Null before the first turn, and after it was forgotten.</summary>
    public Conversation? Conversation { get; private set; }

    public string? Address { get; private set; }

    /// <summary>The address as it is stored; null when that is another, or none.</summary>
    public byte[]? SealedAddress => Address is not null && Address == _storedAddress ? Row?.Address : null;

    /// <summary>The messages that can be removed as they are stored; null when those are others, or none.</summary>
    public byte[]? SealedTraces => !traces.Changed && traces.Until == Row?.TracesUntil ? Row?.Traces : null;

    /// <summary>Nothing is new but what each turn changes, of what is stored already.</summary>
    public bool OnlyTurned => Row is { } row && Mark == row.Mark && Address == _storedAddress && !traces.Changed;

    public bool Shown { get; private set; }

    /// <summary>0 before the first turn.</summary>
    public int Mark { get; private set; }

    public ChannelKind Channel { get; private set; }

    public DateTimeOffset LastTurnAt { get; private set; }

    public DateTimeOffset ForgetAt { get; private set; }

    /// <summary>The messages of her chat that can still be removed there.</summary>
    public Traces Traces => traces;

    /// <summary>What binds button ids to this conversation.</summary>
    public string Seal => $"{id}/{Mark}";

    /// <summary>Whether there is anything to write.</summary>
    public bool Changed => _changed;

    /// <summary>A stored conversation as it is to be remembered now: an idle one without its answers, or not at all.</summary>
    public static Held From(ConversationRow row, Conversation? conversation, string? address, Traces traces, DateTimeOffset now)
    {
        var idle = now - row.LastTurnAt;
        if (conversation is null || (idle >= Keeping.Everything && traces.Until is null))
            return new Held(row.Id, traces) { Row = row };
        var ends = idle >= Keeping.Everything && conversation.Stage != Stage.Left;
        if (ends)
            conversation = Keeping.WithNothing(conversation) with { Screen = conversation.Screen + 1 };
        var forgetsAnswers = idle >= Keeping.Answers && conversation.Stage != Stage.Left && !Keeping.IsWithoutAnswers(row);
        return new Held(row.Id, traces)
        {
            Row = row,
            Conversation = forgetsAnswers ? conversation.Anew() : conversation,
            Address = address,
            _storedAddress = address,
            Shown = row.Shown && !(forgetsAnswers && Keeping.IsDrawnAnew(row.Channel)) && !ends,
            Mark = row.Mark,
            Channel = row.Channel,
            LastTurnAt = row.LastTurnAt,
            ForgetAt = forgetsAnswers ? row.LastTurnAt + Keeping.Everything : row.ForgetAt,
        };
    }

    /// <summary>Remembers what a turn led to.</summary>
    public void Keep(Conversation after, Incoming message, bool toBeShown, int newMark, DateTimeOffset now)
    {
        if (Conversation is null)
            (Mark, Channel) = (newMark, message.Channel);
        (Conversation, LastTurnAt, ForgetAt, _changed) = (after, now, now + Keeping.Answers, true);
        Address ??= message.Address;
        if (message.Trace is { } trace)
            traces.Add(trace);
        Shown = Address is null || (Shown && !toBeShown);
    }

    /// <summary>A screen reached her. Once the last line after leaving has, nothing is kept. An older screen that came after a newer one is what she looks at: the newer counts as not shown.</summary>
    public void MarkShown(Shown mark)
    {
        if (Conversation is null)
            return;
        if (mark.Unreachable)
        {
            Forget();
            return;
        }

        (Address, _changed) = (mark.Address, true);
        foreach (var trace in mark.Sent)
            traces.Add(trace);
        if (mark.Screen == Conversation.Screen)
            Shown = true;
        else if (mark.Screen < Conversation.Screen && (ForgetAt - LastTurnAt <= Keeping.Answers || Keeping.IsDrawnAnew(Channel)))
            Shown = false;
        if (Shown && Conversation.Stage == Stage.Left)
            Forget();
    }

    public void Forget()
    {
        (Conversation, Address, Shown, Mark, _changed) = (null, null, false, 0, true);
        traces.Clear();
    }
}
