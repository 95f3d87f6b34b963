using Microsoft.EntityFrameworkCore;
using WegoBot.Dialogue;
using WegoBot.Figures;
using WegoBot.Privacy;
using WegoBot.Storage;

namespace WegoBot.Conversations;

/// <summary>Forgets idle conversations: first the answers, and the screen in a messenger is replaced by the neutral greeting; then everything, with the messages in the chat.</summary>
public sealed class ConversationRetention(ConversationSerializer serializer, FigureRecorder recorder, TimeProvider clock)
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
        var counts = new FigureCounts();
        foreach (var row in due)
        {
            var key = serializer.OpenKey(row);
            var conversation = serializer.Read(key, row.Id, row.State);
            if (conversation is not null && RetentionPeriods.FallsSilent(row, conversation))
                ConversationFigures.CountEnd(counts, conversation, isLeft: false);
            if (conversation is null)
                db.Conversations.Remove(row);
            else if (now - row.LastTurnAt < RetentionPeriods.Everything)
                ForgetAnswers(row, key, conversation);
            else if (row is { SentMessages: not null, Address: not null } && now - row.LastTurnAt < RetentionPeriods.SentMessages && conversation.Stage != Stage.Decoy)
                RemoveMessages(row, key, conversation);
            else if (RetentionPeriods.KeepsWords(conversation, now - row.LastTurnAt))
                KeepWords(row, key, conversation);
            else
                db.Conversations.Remove(row);
        }

        recorder.Add(db, counts);
        return due.Count;
    }

    /// <summary>Forgets the numbers of messages that can no longer be deleted.</summary>
    public async Task<int> ExpireSentMessages(WegoBotDb db, int most, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var due = await db.Conversations.Where(row => row.SentMessagesUntil <= now).OrderBy(row => row.SentMessagesUntil).Take(most).ForUpdateSkipLocked().ToListAsync(cancellationToken);
        foreach (var row in due)
        {
            var key = serializer.OpenKey(row);
            var young = new SentMessages(now, ConversationSerializer.ReadSentMessages(key, row.Id, row.SentMessages));
            (row.SentMessages, row.SentMessagesUntil) = (key is null ? null : ConversationSerializer.WriteSentMessages(key, row.Id, young.All), young.Until);
        }

        return due.Count;
    }

    private void ForgetAnswers(ConversationRow row, DataKey? key, Conversation conversation)
    {
        row.ForgetAt = row.LastTurnAt + RetentionPeriods.Everything;
        // A person who left is not greeted: her chat still waits for its last line. The decoy forgets nothing, as any small bot.
        if (conversation.Stage is Stage.Left or Stage.Decoy)
            return;
        serializer.Replace(row, key, conversation.StartOver());
        row.IsShown = row.Address is null || !RetentionPeriods.IsDrawnAnew(row.Channel);
    }

    private void KeepWords(ConversationRow row, DataKey? key, Conversation conversation)
    {
        serializer.Replace(row, key, RetentionPeriods.WithWordsOnly(conversation));
        row.ForgetAt = row.LastTurnAt + RetentionPeriods.Words;
        (row.Address, row.SentMessages, row.SentMessagesUntil, row.IsShown) = (null, null, null, true);
    }

    /// <summary>Ends the conversation as if she had left: the channel deletes the messages and confirms the last line, and then nothing is kept.</summary>
    private void RemoveMessages(ConversationRow row, DataKey? key, Conversation conversation)
    {
        serializer.Replace(row, key, RetentionPeriods.WithNothing(conversation) with { Screen = conversation.Screen + 1 });
        row.ForgetAt = row.LastTurnAt + RetentionPeriods.SentMessages;
        row.IsShown = false;
    }
}
