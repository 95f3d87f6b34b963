using Microsoft.EntityFrameworkCore;
using WegoBot.Storage;

namespace WegoBot.Privacy;

/// <summary>Says in the database which keys this running copy of the service holds, so that no other one uses a key that this one cannot read.</summary>
public sealed class KeyHolders(IDbContextFactory<WegoBotDb> databases, Keys keys, LeaderElection leader, TimeProvider clock)
{
    /// <summary>A copy that said nothing for so long has ended. One that only hung stops when it finds a key in use that it does not hold.</summary>
    public static readonly TimeSpan Lease = TimeSpan.FromMinutes(10);

    private readonly Guid _id = Guid.NewGuid();
    private DateTimeOffset _inUseSince = clock.GetUtcNow();
    private int _inUse = keys.Encryption.InUse.Version;

    /// <summary>Since when this copy encrypts with the key in use.</summary>
    public DateTimeOffset InUseSince => _inUseSince;

    /// <summary>Says it, and forgets the copies that ended. With SQLite there is only this one, and nothing to say.</summary>
    public async Task Renew(CancellationToken cancellationToken)
    {
        if (keys.Encryption.InUse.Version is var version && version != _inUse)
            (_inUse, _inUseSince) = (version, clock.GetUtcNow());
        if (!leader.HasReplicas)
            return;
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var (now, newest) = (clock.GetUtcNow(), keys.Encryption.Newest);
        var ended = now - Lease;
        await db.KeyHolders.Where(row => row.SeenAt < ended).ExecuteDeleteAsync(cancellationToken);
        if (await db.KeyHolders.FindAsync([_id], cancellationToken) is { } own)
            (own.Newest, own.Check, own.InUse, own.InUseSince, own.SeenAt) = (newest.Version, newest.Check, _inUse, _inUseSince, now);
        else
            db.KeyHolders.Add(new KeyHolderRow { Id = _id, Newest = newest.Version, Check = newest.Check, InUse = _inUse, InUseSince = _inUseSince, SeenAt = now });
        await db.SaveChangesAsync(cancellationToken);
    }

    /// <summary>This copy ends.</summary>
    public async Task Leave(CancellationToken cancellationToken)
    {
        if (!leader.HasReplicas)
            return;
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        await db.KeyHolders.Where(row => row.Id == _id).ExecuteDeleteAsync(cancellationToken);
    }

    /// <summary>The copies that run.</summary>
    public async Task<IReadOnlyList<KeyHolderRow>> Live(WegoBotDb db, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(db);
        var ended = clock.GetUtcNow() - Lease;
        return await db.KeyHolders.AsNoTracking().Where(row => row.SeenAt >= ended).ToListAsync(cancellationToken);
    }
}
