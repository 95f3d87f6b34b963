using Microsoft.EntityFrameworkCore;
using WegoBot.Notifications;
using WegoBot.Storage;

namespace WegoBot.Conversations;

/// <summary>Carries out all that waits in one transaction, or none of it.</summary>
internal sealed class TurnCommit(
    IDbContextFactory<WegoBotDb> databases,
    Sittings sittings,
    TurnTaker turns,
    NotificationSignal signal,
    Eraser eraser)
{
    /// <returns>The outcomes of each batch, in its order.</returns>
    public async Task<IReadOnlyList<IReadOnlyList<Outcome>>> Carry(IReadOnlyList<Waiting> waiting)
    {
        var watch = CommitTimes.Begin(waiting.Sum(one => one.Batch.Messages.Count));
        await using var db = await databases.CreateDbContextAsync();
        // Each look at what is tracked would compare all of it again; once before saving is enough.
        db.ChangeTracker.AutoDetectChangesEnabled = false;
        // What is read is locked, so that it is still true when it is written: with SQLite all of it at once, else row by row.
        await using var commit = await db.Database.BeginTransactionAsync();
        watch.Ends("begin");
        var sitting = await sittings.Open(db, waiting, CancellationToken.None);
        watch.Ends("read");
        var outcomes = waiting.Select(one => Carry(sitting, one)).ToList();
        watch.Ends("turns");
        await sittings.Write(sitting);
        watch.Ends("write");
        await db.Commit(commit);
        watch.Ends("commit");
        if (sitting.Notifies)
            signal.Give();
        if (sitting.Erases)
            eraser.Wish();
        return outcomes;
    }

    private List<Outcome> Carry(Sitting sitting, Waiting one)
    {
        // The marks are of screens shown before these messages came.
        foreach (var shown in one.Batch.Shown ?? [])
            sitting.MarkShown(shown);
        List<Outcome> outcomes =
            [.. one.Batch.Messages.Select(message => one.GivenUp ? turns.GiveUp(sitting, message) : turns.Take(sitting, message))];
        if (one.Forget is { } forgotten)
            sitting.Forget(sitting.Of(forgotten));
        if (one.Batch.Cursor is { } cursor)
            sitting.Move(cursor);
        return outcomes;
    }
}
