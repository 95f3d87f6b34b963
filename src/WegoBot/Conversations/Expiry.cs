using Microsoft.EntityFrameworkCore;
using WegoBot.Storage;

namespace WegoBot.Conversations;

/// <summary>Forgets idle conversations: first the answers, and a screen in a messenger gives way to the neutral greeting; then everything.</summary>
public sealed class Expiry(ConversationWriting writing, TimeProvider clock)
{
    public async Task<int> LetGo(WegoBotDb db, int most, CancellationToken stop)
    {
        var now = clock.GetUtcNow();
        var due = await db.Conversations.Where(row => row.ForgetAt <= now).OrderBy(row => row.ForgetAt).Take(most).ToListAsync(stop);
        foreach (var row in due)
            if (now - row.LastTurnAt >= Keeping.Everything || writing.Read(row.Id, row.State) is not { } conversation)
                db.Conversations.Remove(row);
            else
                ForgetAnswers(row, conversation);
        return due.Count;
    }

    public async Task<int> LetGoOfReceipts(WegoBotDb db, int most, CancellationToken stop)
    {
        var since = clock.GetUtcNow() - Keeping.Receipts;
        var old = await db.Receipts.Where(row => row.At <= since).OrderBy(row => row.At).Take(most).ToListAsync(stop);
        db.Receipts.RemoveRange(old);
        return old.Count;
    }

    private void ForgetAnswers(ConversationRow row, Dialogue.Conversation conversation)
    {
        row.State = writing.Write(row.Id, conversation.Anew());
        row.ForgetAt = row.LastTurnAt + Keeping.Everything;
        row.Shown = row.Address is null || !Keeping.IsDrawnAnew(row.Channel);
    }
}
