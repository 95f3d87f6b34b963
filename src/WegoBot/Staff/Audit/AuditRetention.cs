using Microsoft.EntityFrameworkCore;
using WegoBot.Privacy;
using WegoBot.Referrals;
using WegoBot.Storage;

namespace WegoBot.Staff;

/// <summary>Deletes the entries of the audit log after 12 months, the oldest first, and seals the place where the log begins from then on.</summary>
/// <remarks>Whoever sets the clock ahead must not empty the log, so nothing is deleted while the clock is not certain.</remarks>
public sealed class AuditRetention(AuditChain chain, CertainTime certainTime)
{
    public static readonly TimeSpan Kept = RetentionSchedule.AuditEntries.Length;

    public async Task<int> Expire(WegoBotDb db, int most, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(db);
        if (certainTime.Time is not { } now)
            return 0;
        await db.LockAuditLog(cancellationToken);
        var since = now - Kept;
        var oldest = await db.AuditEntries.AsNoTracking().OrderBy(row => row.Number).Take(most).Select(row => new { row.Number, row.At, row.Hash }).ToListAsync(cancellationToken);
        // What is cut off is a whole beginning. An entry from before the clock was set right waits for those before it.
        var expired = oldest.TakeWhile(row => row.At <= since).ToList();
        if (expired is not [.., var last])
            return 0;
        if (await db.AuditStarts.SingleOrDefaultAsync(cancellationToken) is { } start)
            (start.Number, start.Hash, start.Seal) = (last.Number, last.Hash, chain.SealOf(last.Number, last.Hash));
        else
            db.AuditStarts.Add(new AuditStartRow { Id = AuditStartRow.OnlyId, Number = last.Number, Hash = last.Hash, Seal = chain.SealOf(last.Number, last.Hash) });
        await db.SaveChangesAsync(cancellationToken);
        await db.AuditEntries.Where(row => row.Number <= last.Number).ExecuteDeleteAsync(cancellationToken);
        return expired.Count;
    }
}
