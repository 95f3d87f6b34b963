using Microsoft.EntityFrameworkCore;

namespace WegoBot.Storage;

/// <summary>Deletes expired rows in batches, so that no turn waits long for a lock. Rows that another transaction works on are left for the next batch.</summary>
public static class RetentionDeletes
{
    /// <summary>Marks the first rows of a query as deleted; they are deleted when the context is saved.</summary>
    /// <param name="db">The context of the query.</param>
    /// <param name="expired">The expired rows, ordered.</param>
    /// <param name="batchSize">The size of a batch.</param>
    /// <param name="cancellationToken">Cancels the query.</param>
    /// <returns>The number of rows; the caller repeats the call until it is 0.</returns>
    public static async Task<int> DeleteBatch<TRow>(this WegoBotDb db, IOrderedQueryable<TRow> expired, int batchSize, CancellationToken cancellationToken)
        where TRow : class
    {
        ArgumentNullException.ThrowIfNull(db);
        var rows = await expired.Take(batchSize).ForUpdateSkipLocked().ToListAsync(cancellationToken);
        db.RemoveRange(rows);
        return rows.Count;
    }
}
