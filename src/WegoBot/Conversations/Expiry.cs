using Microsoft.EntityFrameworkCore;
using WegoBot.Dialogue;
using WegoBot.Storage;

namespace WegoBot.Conversations;

/// <summary>Forgets idle conversations: first the answers, and a screen in a messenger gives way to the neutral greeting; then everything, and its messages with it.</summary>
public sealed class Expiry(ConversationWriting writing, TimeProvider clock)
{
    private DateTimeOffset _lastLook;
    private bool _wasSetBack;

    /// <summary>Where the clock was set back, silence counts from now: a last turn that is still to come would keep answers for as much longer.</summary>
    public async Task<int> SetRight(WegoBotDb db, int most, CancellationToken stop)
    {
        var now = clock.GetUtcNow();
        (_wasSetBack, _lastLook) = (_wasSetBack || now < _lastLook, now);
        if (!_wasSetBack)
            return 0;
        var ahead = await db.Conversations.Where(row => row.LastTurnAt > now).OrderBy(row => row.Id).Take(most).LockedOrPassed().ToListAsync(stop);
        foreach (var row in ahead)
            (row.ForgetAt, row.LastTurnAt) = (now + (row.ForgetAt - row.LastTurnAt), now);
        _wasSetBack = ahead.Count > 0;
        return ahead.Count;
    }

    public async Task<int> LetGo(WegoBotDb db, int most, CancellationToken stop)
    {
        var now = clock.GetUtcNow();
        var due = await db.Conversations.Where(row => row.ForgetAt <= now).OrderBy(row => row.ForgetAt).Take(most).LockedOrPassed().ToListAsync(stop);
        foreach (var row in due)
            if (writing.Read(row.Id, row.State) is not { } conversation)
                db.Conversations.Remove(row);
            else if (now - row.LastTurnAt < Keeping.Everything)
                ForgetAnswers(row, conversation);
            else if (row is { Traces: not null, Address: not null } && now - row.LastTurnAt < Keeping.Traces)
                RemoveMessages(row, conversation);
            else
                db.Conversations.Remove(row);
        return due.Count;
    }

    public async Task<int> LetGoOfReceipts(WegoBotDb db, int most, CancellationToken stop)
    {
        var since = clock.GetUtcNow() - Keeping.Receipts;
        var old = await db.Receipts.Where(row => row.At <= since).OrderBy(row => row.At).Take(most).LockedOrPassed().ToListAsync(stop);
        db.Receipts.RemoveRange(old);
        return old.Count;
    }

    /// <summary>Forgets the numbers of messages that can be removed no more.</summary>
    public async Task<int> LetGoOfTraces(WegoBotDb db, int most, CancellationToken stop)
    {
        var now = clock.GetUtcNow();
        var due = await db.Conversations.Where(row => row.TracesUntil <= now).OrderBy(row => row.TracesUntil).Take(most).LockedOrPassed().ToListAsync(stop);
        foreach (var row in due)
        {
            var young = new Traces(now, writing.ReadTraces(row.Id, row.Traces));
            (row.Traces, row.TracesUntil) = (writing.WriteTraces(row.Id, young.All), young.Until);
        }

        return due.Count;
    }

    private void ForgetAnswers(ConversationRow row, Conversation conversation)
    {
        row.ForgetAt = row.LastTurnAt + Keeping.Everything;
        // Who left is not greeted: her chat still waits for its last line.
        if (conversation.Stage == Stage.Left)
            return;
        row.State = writing.Write(row.Id, conversation.Anew());
        row.Shown = row.Address is null || !Keeping.IsDrawnAnew(row.Channel);
    }

    /// <summary>As if she had left: the channel removes the messages and then reports the last line as shown, and with that nothing is kept.</summary>
    private void RemoveMessages(ConversationRow row, Conversation conversation)
    {
        row.State = writing.Write(row.Id, Keeping.WithNothing(conversation) with { Screen = conversation.Screen + 1 });
        row.ForgetAt = row.LastTurnAt + Keeping.Traces;
        row.Shown = false;
    }
}
