using Microsoft.EntityFrameworkCore;
using WegoBot.Storage;

namespace WegoBot.Privacy;

/// <summary>Reads the whole audit log and compares it with its hashes and its anchors: nothing can be changed, inserted, moved, removed or cut off unnoticed.</summary>
public sealed class AuditVerification(IDbContextFactory<WegoBotDb> databases, AuditChain chain)
{
    /// <param name="anchors">What was written down outside the database, read before the call.</param>
    /// <param name="cancellationToken">Cancels the reading.</param>
    public async Task<AuditReport> Run(IReadOnlyList<AuditAnchor> anchors, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        while (true)
        {
            var start = await Start(db, cancellationToken);
            var walk = new AuditWalk(chain, start, anchors);
            await Read(db, walk, cancellationToken);
            // While the service runs, its retention may delete the oldest entries meanwhile.
            if ((await Start(db, cancellationToken))?.Number == start?.Number)
                return walk.End();
        }
    }

    private static Task<AuditStartRow?> Start(WegoBotDb db, CancellationToken cancellationToken) =>
        db.AuditStarts.AsNoTracking().OrderByDescending(row => row.Number).FirstOrDefaultAsync(cancellationToken);

    private static async Task Read(WegoBotDb db, AuditWalk walk, CancellationToken cancellationToken)
    {
        while (true)
        {
            try
            {
                // One statement, so that all entries are read as of one moment.
                await foreach (var row in db.AuditEntries.AsNoTracking().Where(row => row.Number > walk.Read).OrderBy(row => row.Number).AsAsyncEnumerable().WithCancellation(cancellationToken))
                    walk.Take(row);
                return;
            }
            // A value that no version of the service writes.
            catch (Exception failure) when (failure is InvalidOperationException or FormatException or ArgumentException or OverflowException or InvalidCastException)
            {
                var row = await db.AuditEntries.Where(row => row.Number > walk.Read).OrderBy(row => row.Number).Select(row => new { row.Number, row.Hash }).FirstAsync(cancellationToken);
                walk.TakeUnreadable(row.Number, row.Hash);
            }
        }
    }
}
