using Microsoft.EntityFrameworkCore;
using WegoBot.Dialogue;
using WegoBot.Storage;

namespace WegoBot.Conversations;

/// <summary>Forgets idle conversations: first the answers, and the screen in a messenger is replaced by the neutral greeting; then everything, with the messages in the chat.</summary>
public sealed class ConversationRetention(ConversationSerializer serializer, TimeProvider clock)
{
    private DateTimeOffset _lastLook;
    private bool _wasSetBack;

    /// <summary>After the clock was set back, idle time counts from now: a last turn in the future would keep answers for longer.</summary>
    public async Task<int> CorrectForClockSetBack(WegoBotDb db, int most, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        (_wasSetBack, _lastLook) = (_wasSetBack || now < _lastLook, now);
        if (!_wasSetBack)
            return 0;
        var ahead = await db.Conversations.Where(row => row.LastTurnAt > now).OrderBy(row => row.Id).Take(most).ForUpdateSkipLocked().ToListAsync(cancellationToken);
        foreach (var row in ahead)
            (row.ForgetAt, row.LastTurnAt) = (now + (row.ForgetAt - row.LastTurnAt), now);
        _wasSetBack = ahead.Count > 0;
        return ahead.Count;
    }

    public async Task<int> ExpireConversations(WegoBotDb db, int most, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var due = await db.Conversations.Where(row => row.ForgetAt <= now).OrderBy(row => row.ForgetAt).Take(most).ForUpdateSkipLocked().ToListAsync(cancellationToken);
        foreach (var row in due)
            if (serializer.Read(row.Id, row.State) is not { } conversation)
                db.Conversations.Remove(row);
            else if (now - row.LastTurnAt < RetentionPeriods.Everything)
                ForgetAnswers(row, conversation);
            else if (row is { SentMessages: not null, Address: not null } && now - row.LastTurnAt < RetentionPeriods.SentMessages)
                RemoveMessages(row, conversation);
            else
                db.Conversations.Remove(row);
        return due.Count;
    }

    public Task<int> ExpireProcessedMessages(WegoBotDb db, int most, CancellationToken cancellationToken)
    {
        var since = clock.GetUtcNow() - RetentionPeriods.ProcessedMessages;
        return db.DeleteBatch(db.ProcessedMessages.Where(row => row.ProcessedAt <= since).OrderBy(row => row.ProcessedAt), most, cancellationToken);
    }

    /// <summary>Forgets the numbers of messages that can no longer be deleted.</summary>
    public async Task<int> ExpireSentMessages(WegoBotDb db, int most, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var due = await db.Conversations.Where(row => row.SentMessagesUntil <= now).OrderBy(row => row.SentMessagesUntil).Take(most).ForUpdateSkipLocked().ToListAsync(cancellationToken);
        foreach (var row in due)
        {
            var young = new SentMessages(now, serializer.ReadSentMessages(row.Id, row.SentMessages));
            (row.SentMessages, row.SentMessagesUntil) = (serializer.WriteSentMessages(row.Id, young.All), young.Until);
        }

        return due.Count;
    }

    private void ForgetAnswers(ConversationRow row, Conversation conversation)
    {
        row.ForgetAt = row.LastTurnAt + RetentionPeriods.Everything;
        // A person who left is not greeted: her chat still waits for its last line.
        if (conversation.Stage == Stage.Left)
            return;
        row.State = serializer.Write(row.Id, conversation.StartOver());
        row.IsShown = row.Address is null || !RetentionPeriods.IsDrawnAnew(row.Channel);
    }

    /// <summary>Ends the conversation as if she had left: the channel deletes the messages and confirms the last line, and then nothing is kept.</summary>
    private void RemoveMessages(ConversationRow row, Conversation conversation)
    {
        row.State = serializer.Write(row.Id, RetentionPeriods.WithNothing(conversation) with { Screen = conversation.Screen + 1 });
        row.ForgetAt = row.LastTurnAt + RetentionPeriods.SentMessages;
        row.IsShown = false;
    }
}
