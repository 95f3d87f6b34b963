using Microsoft.EntityFrameworkCore;
using WegoBot.Storage;

namespace WegoBot.Privacy;

/// <summary>Appends to the audit log. Each entry contains the hash of the one before, and their numbers have no gap, however many replicas write.</summary>
public sealed class AuditLog(IDbContextFactory<WegoBotDb> databases, AuditChain chain, TimeProvider clock)
{
    /// <summary>Adds an entry to the commit of a change, as the last thing before it is saved: from here on other replicas wait.</summary>
    /// <param name="db">The context of the change, in a transaction. The caller saves and commits.</param>
    /// <param name="said">What is noted.</param>
    /// <param name="cancellationToken">Cancels the wait.</param>
    public async Task Add(WegoBotDb db, AuditEvent said, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(said);
        if (db.Database.CurrentTransaction is null)
            throw new InvalidOperationException("Two entries could take the same place without a transaction.");
        await db.LockAuditLog(cancellationToken);
        var last = Added(db) ?? await Head(db, cancellationToken);
        var (number, at) = (last.Number + 1, clock.GetUtcNow());
        db.AuditEntries.Add(new AuditEntryRow
        {
            Number = number,
            At = at,
            Account = said.Account,
            Centre = said.Centre,
            Action = said.Action,
            Record = said.Record,
            Hash = chain.HashOf(last.Hash, number, at, said),
        });
    }

    /// <summary>Appends an entry in a commit of its own.</summary>
    public async Task Write(AuditEvent said, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        await using var commit = await db.Database.BeginTransactionAsync(cancellationToken);
        await Add(db, said, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        await db.Commit(commit);
    }

    /// <summary>The last entry that is stored; before the first one, the beginning.</summary>
    public static async Task<AuditHead> Head(WegoBotDb db, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(db);
        var last = await db.AuditEntries.OrderByDescending(row => row.Number).Select(row => new { row.Number, row.Hash }).FirstOrDefaultAsync(cancellationToken)
            ?? await db.AuditStarts.Select(row => new { row.Number, row.Hash }).SingleOrDefaultAsync(cancellationToken);
        return last is null ? new AuditHead(0, AuditChain.Beginning) : new AuditHead(last.Number, last.Hash);
    }

    private static AuditHead? Added(WegoBotDb db) => db.ChangeTracker.Entries<AuditEntryRow>()
        .Where(entry => entry.State == EntityState.Added).Select(entry => entry.Entity).MaxBy(row => row.Number) is { } row ? new AuditHead(row.Number, row.Hash) : null;
}
