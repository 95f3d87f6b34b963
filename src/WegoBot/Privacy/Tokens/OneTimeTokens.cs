using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using WegoBot.Storage;

namespace WegoBot.Privacy;

/// <summary>Tokens that give access. Each works once and expires. Only the hash is stored.</summary>
public sealed class OneTimeTokens(IDbContextFactory<WegoBotDb> databases, RandomNumberGenerator random, TimeProvider clock)
{
    /// <summary>How long a token works that somebody at the console passes on.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(15);

    /// <summary>Creates a token and stores its hash.</summary>
    /// <param name="centre">The centre that the token gives access for; null for a coordinator.</param>
    /// <param name="role">The role that it gives; null when it gives none.</param>
    /// <param name="lifetime">How long it works.</param>
    /// <param name="hash">Hashes the token under the key of its purpose, so that a token for one purpose is invalid for another.</param>
    /// <param name="cancellationToken">Cancels the query and the commit.</param>
    /// <param name="audit">What it is noted as, in the same commit; null for nothing.</param>
    public async Task<string> Create(
        string? centre, StaffRole? role, TimeSpan lifetime, Func<string, byte[]> hash, CancellationToken cancellationToken, AuditStamp? audit = null)
    {
        ArgumentNullException.ThrowIfNull(hash);
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        await using var commit = await db.Database.BeginTransactionAsync(cancellationToken);
        var (token, now) = (RandomTokens.Create(random), clock.GetUtcNow());
        db.StaffInvitations.Add(new StaffInvitationRow { TokenHash = hash(token), Centre = centre, Role = role, CreatedAt = now, ExpiresAt = now + lifetime });
        if (audit is not null)
            await audit.Add(db, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        await db.Commit(commit);
        return token;
    }

    /// <summary>A token that can still be used; null when it is unknown, used or expired.</summary>
    public async Task<StaffInvitationRow?> Find(WegoBotDb db, byte[] hash, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(db);
        var now = clock.GetUtcNow();
        return await db.StaffInvitations.AsNoTracking().SingleOrDefaultAsync(row => row.TokenHash == hash && row.UsedAt == null && row.ExpiresAt > now, cancellationToken);
    }

    /// <summary>Marks the token with this hash as used.</summary>
    /// <returns>The token; null when it is unknown, used or expired.</returns>
    public async Task<StaffInvitationRow?> Redeem(WegoBotDb db, byte[] hash, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(db);
        var now = clock.GetUtcNow();
        // One statement, so that only one of two concurrent requests succeeds.
        var used = await db.StaffInvitations
            .Where(row => row.TokenHash == hash && row.UsedAt == null && row.ExpiresAt > now)
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.UsedAt, now), cancellationToken);
        return used == 1 ? await db.StaffInvitations.AsNoTracking().SingleAsync(row => row.TokenHash == hash, cancellationToken) : null;
    }
}
