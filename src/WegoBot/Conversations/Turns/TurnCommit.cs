using Microsoft.EntityFrameworkCore;
using WegoBot.Notifications;
using WegoBot.Storage;

namespace WegoBot.Conversations;

/// <summary>Runs everything in the queue in one transaction: all of it is committed, or nothing.</summary>
internal sealed class TurnCommit(
    IDbContextFactory<WegoBotDb> databases,
    TurnBatchStore batches,
    TurnExecutor turns,
    PostponedTurns postponed,
    NotificationSignal signal,
    SecureDelete secureDelete)
{
    /// <returns>The results of each batch, in the order of the batches.</returns>
    public async Task<IReadOnlyList<IReadOnlyList<TurnResult>>> Commit(IReadOnlyList<QueuedBatch> waiting)
    {
        var watch = CommitMetrics.Begin(waiting.Sum(one => one.Batch.Messages.Count));
        await using var db = await databases.CreateDbContextAsync();
        // Change detection compares every tracked row; running it once before saving is enough.
        db.ChangeTracker.AutoDetectChangesEnabled = false;
        // Rows are locked when they are read, so that they are still true when they are written: SQLite locks the whole database, PostgreSQL each row.
        await using var commit = await db.Database.BeginTransactionAsync();
        watch.Ends("begin");
        var batch = await batches.Open(db, waiting, CancellationToken.None);
        watch.Ends("read");
        batch.Waits = postponed.Has;
        var results = waiting.Select(one => Execute(batch, one)).ToList();
        turns.AddFigures(batch);
        watch.Ends("turns");
        await batches.Write(batch);
        watch.Ends("write");
        await db.Commit(commit);
        watch.Ends("commit");
        if (batch.Notifies)
            signal.Give();
        if (batch.Erases)
            secureDelete.Request();
        return [.. waiting.Zip(results, (one, own) => postponed.Add(one, own))];
    }

    private List<TurnResult> Execute(TurnBatch batch, QueuedBatch one)
    {
        // The receipts belong to screens that were shown before these messages arrived.
        foreach (var shown in one.Batch.Receipts ?? [])
        {
            batch.Confirm(shown);
            if (shown.Unreachable)
                turns.Forget(batch, shown.Conversation);
        }

        foreach (var (conversation, sent) in one.Batch.Beside ?? [])
            batch.Of(conversation).Note(sent);
        List<TurnResult> results =
            [.. one.Batch.Messages.Select(message => one.GivenUp ? turns.GiveUp(batch, message) : turns.Take(batch, message))];
        if (one.Forget is { } forgotten)
            turns.Forget(batch, forgotten);
        if (one.Batch.Cursor is { } cursor)
            batch.Move(cursor);
        return results;
    }
}
