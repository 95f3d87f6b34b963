using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using WegoBot.Dialogue;
using WegoBot.Privacy;
using WegoBot.Storage;

namespace WegoBot.Conversations;

/// <summary>Reads current screens and cursors. It changes nothing and waits for no turn.</summary>
internal sealed class ScreenReader(IDbContextFactory<WegoBotDb> databases, TurnBatchStore batches, TurnExecutor turns, LeaderElection leader, TimeProvider clock)
{
    private const int AtOnce = 50;

    /// <summary>With several replicas, another one may be delivering a screen for this long.</summary>
    private static readonly TimeSpan OnItsWay = TimeSpan.FromSeconds(10);

    public async Task<Screen> Current(ConversationId conversation, ChannelKind channel, Language hint, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var batch = await batches.Open(db, [conversation], cancellationToken);
        return turns.Current(batch, batch.Of(conversation), channel, hint).Screen;
    }

    /// <summary>Newest first, because Telegram keeps a press only for a short time. Read in pages, so that any number of conversations fits into memory.</summary>
    public async IAsyncEnumerable<TurnResult> UnshownScreens(ChannelKind channel, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        for (Place? last = null; leader.IsLeader && await After(channel, last, cancellationToken) is { Count: > 0 } some;)
        {
            foreach (var result in await Draw(channel, [.. some.Select(place => place.Id)], cancellationToken))
                yield return result;
            last = some[^1];
        }
    }

    public async Task<long?> CursorOf(string channel, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        return await db.Cursors.Where(row => row.Channel == channel).Select(row => (long?)row.Position).SingleOrDefaultAsync(cancellationToken);
    }

    private async Task<List<Place>> After(ChannelKind channel, Place? last, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        // After a day only the last line of a chat with deletable messages is still delivered.
        var recent = clock.GetUtcNow() - RetentionPeriods.Everything;
        var until = leader.HasReplicas ? clock.GetUtcNow() - OnItsWay : DateTimeOffset.MaxValue;
        var open = db.Conversations.Where(row =>
            row.Channel == channel && !row.IsShown && row.Address != null && row.LastTurnAt <= until && (row.LastTurnAt > recent || row.SentMessages != null));
        if (last is not null)
            open = open.Where(row => row.LastTurnAt < last.At || (row.LastTurnAt == last.At && row.Id > last.Id));
        return await open.OrderByDescending(row => row.LastTurnAt).ThenBy(row => row.Id)
            .Select(row => new Place(row.LastTurnAt, row.Id)).Take(AtOnce).ToListAsync(cancellationToken);
    }

    private async Task<List<TurnResult>> Draw(ChannelKind channel, ConversationId[] ids, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var batch = await batches.Open(db, ids, cancellationToken);
        return [.. ids.Select(batch.Of).Where(loaded => loaded.Conversation is not null)
            .Select(loaded => turns.Current(batch, loaded, channel, loaded.Conversation!.Language))];
    }

    /// <summary>The position in the paged list of undelivered screens.</summary>
    private sealed record Place(DateTimeOffset At, ConversationId Id);
}
