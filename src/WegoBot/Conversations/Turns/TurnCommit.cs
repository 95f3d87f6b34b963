using Microsoft.EntityFrameworkCore;
using WegoBot.Notifications;
using WegoBot.Storage;

namespace WegoBot.Conversations;

/// <summary>Carries out all that waits in one transaction, or none of it.</summary>
internal sealed class TurnCommit(
    IDbContextFactory<WegoBotDb> databases,
    TurnBatchStore batches,
    TurnExecutor turns,
    NotificationSignal signal,
    SecureDelete secureDelete)
{
    /// <returns>The results of each batch, in its order.</returns>
    public async Task<IReadOnlyList<IReadOnlyList<TurnResult>>> Carry(IReadOnlyList<QueuedBatch> waiting)
    {
        var watch = CommitMetrics.Begin(waiting.Sum(one => one.Batch.Messages.Count));
        await using var db = await databases.CreateDbContextAsync();
        // Each look at what is tracked would compare all of it again; once before saving is enough.
        db.ChangeTracker.AutoDetectChangesEnabled = false;
        // What is read is locked, so that it is still true when it is written: with SQLite all of it at once, else row by row.
        await using var commit = await db.Database.BeginTransactionAsync();
        watch.Ends("begin");
        var batch = await batches.Open(db, waiting, CancellationToken.None);
        watch.Ends("read");
        var results = waiting.Select(one => Carry(batch, one)).ToList();
        watch.Ends("turns");
        await batches.Write(batch);
        watch.Ends("write");
        await db.Commit(commit);
        watch.Ends("commit");
        if (batch.Notifies)
            signal.Give();
        if (batch.Erases)
            secureDelete.Request();
        return results;
    }

    private List<TurnResult> Carry(TurnBatch batch, QueuedBatch one)
    {
        // The receipts are of screens shown before these messages came.
        foreach (var shown in one.Batch.Receipts ?? [])
            batch.Confirm(shown);
        List<TurnResult> results =
            [.. one.Batch.Messages.Select(message => one.GivenUp ? turns.GiveUp(batch, message) : turns.Take(batch, message))];
        if (one.Forget is { } forgotten)
            batch.Forget(batch.Of(forgotten));
        if (one.Batch.Cursor is { } cursor)
            batch.Move(cursor);
        return results;
    }
}
