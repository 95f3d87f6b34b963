using Microsoft.EntityFrameworkCore;
using WegoBot.Dialogue;
using WegoBot.Privacy;
using WegoBot.Storage;

namespace WegoBot.Conversations;

/// <summary>Reads screens and cursors as they stand. Changes nothing and waits for no turn.</summary>
internal sealed class ScreenReader(IDbContextFactory<WegoBotDb> databases, Sittings sittings, TurnTaker turns, Leader leader, TimeProvider clock)
{
    /// <summary>With several replicas a screen may be on its way elsewhere for so long.</summary>
    private static readonly TimeSpan OnItsWay = TimeSpan.FromSeconds(10);

    public async Task<Screen> Current(ConversationId conversation, ChannelKind channel, Language hint, CancellationToken stop)
    {
        await using var db = await databases.CreateDbContextAsync(stop);
        var sitting = await sittings.Open(db, [conversation], stop);
        return turns.Current(sitting, sitting.Of(conversation), channel, hint).Screen;
    }

    public async Task<IReadOnlyList<Outcome>> NotShown(ChannelKind channel, CancellationToken stop)
    {
        if (!leader.Leads)
            return [];
        await using var db = await databases.CreateDbContextAsync(stop);
        var until = leader.HasOthers ? clock.GetUtcNow() - OnItsWay : DateTimeOffset.MaxValue;
        // After a day nothing is drawn but the last line of a chat from which messages can still be removed.
        var recent = clock.GetUtcNow() - Keeping.Everything;
        var ids = await db.Conversations
            .Where(row => row.Channel == channel && !row.Shown && row.Address != null && row.LastTurnAt <= until && (row.LastTurnAt > recent || row.Traces != null))
            .OrderBy(row => row.LastTurnAt).Select(row => row.Id).ToListAsync(stop);
        var outcomes = new List<Outcome>(ids.Count);
        foreach (var some in ids.Chunk(500))
        {
            var sitting = await sittings.Open(db, some, stop);
            outcomes.AddRange(some.Select(sitting.Of).Where(held => held.Conversation is not null)
                .Select(held => turns.Current(sitting, held, channel, held.Conversation!.Language)));
        }

        return outcomes;
    }

    public async Task<long?> CursorOf(string channel, CancellationToken stop)
    {
        await using var db = await databases.CreateDbContextAsync(stop);
        return await db.Cursors.Where(row => row.Channel == channel).Select(row => (long?)row.Position).SingleOrDefaultAsync(stop);
    }
}
