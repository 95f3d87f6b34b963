using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using WegoBot.Dialogue;
using WegoBot.Privacy;
using WegoBot.Storage;

namespace WegoBot.Conversations;

/// <summary>Reads screens and cursors as they stand. Changes nothing and waits for no turn.</summary>
internal sealed class ScreenReader(IDbContextFactory<WegoBotDb> databases, Sittings sittings, TurnTaker turns, Leader leader, TimeProvider clock)
{
    private const int AtOnce = 50;

    /// <summary>With several replicas a screen may be on its way elsewhere for so long.</summary>
    private static readonly TimeSpan OnItsWay = TimeSpan.FromSeconds(10);

    public async Task<Screen> Current(ConversationId conversation, ChannelKind channel, Language hint, CancellationToken stop)
    {
        await using var db = await databases.CreateDbContextAsync(stop);
        var sitting = await sittings.Open(db, [conversation], stop);
        return turns.Current(sitting, sitting.Of(conversation), channel, hint).Screen;
    }

    /// <summary>The newest first, since the presses of those wait the shortest; however many there are, only some are held at a time.</summary>
    public async IAsyncEnumerable<Outcome> NotShown(ChannelKind channel, [EnumeratorCancellation] CancellationToken stop)
    {
        for (Place? last = null; leader.Leads && await After(channel, last, stop) is { Count: > 0 } some;)
        {
            foreach (var outcome in await Draw(channel, [.. some.Select(place => place.Id)], stop))
                yield return outcome;
            last = some[^1];
        }
    }

    public async Task<long?> CursorOf(string channel, CancellationToken stop)
    {
        await using var db = await databases.CreateDbContextAsync(stop);
        return await db.Cursors.Where(row => row.Channel == channel).Select(row => (long?)row.Position).SingleOrDefaultAsync(stop);
    }

    private async Task<List<Place>> After(ChannelKind channel, Place? last, CancellationToken stop)
    {
        await using var db = await databases.CreateDbContextAsync(stop);
        // After a day nothing is drawn but the last line of a chat from which messages can still be removed.
        var recent = clock.GetUtcNow() - Keeping.Everything;
        var until = leader.HasOthers ? clock.GetUtcNow() - OnItsWay : DateTimeOffset.MaxValue;
        var open = db.Conversations.Where(row =>
            row.Channel == channel && !row.Shown && row.Address != null && row.LastTurnAt <= until && (row.LastTurnAt > recent || row.Traces != null));
        if (last is not null)
            open = open.Where(row => row.LastTurnAt < last.At || (row.LastTurnAt == last.At && row.Id > last.Id));
        return await open.OrderByDescending(row => row.LastTurnAt).ThenBy(row => row.Id)
            .Select(row => new Place(row.LastTurnAt, row.Id)).Take(AtOnce).ToListAsync(stop);
    }

    private async Task<List<Outcome>> Draw(ChannelKind channel, ConversationId[] ids, CancellationToken stop)
    {
        await using var db = await databases.CreateDbContextAsync(stop);
        var sitting = await sittings.Open(db, ids, stop);
        return [.. ids.Select(sitting.Of).Where(held => held.Conversation is not null)
            .Select(held => turns.Current(sitting, held, channel, held.Conversation!.Language))];
    }

    /// <summary>How far the walk through the open screens has come.</summary>
    private sealed record Place(DateTimeOffset At, ConversationId Id);
}
