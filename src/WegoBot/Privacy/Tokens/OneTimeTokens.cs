using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using WegoBot.Storage;

namespace WegoBot.Privacy;

/// <summary>Tokens that give access for one centre. Each works once and expires after 15 minutes. Only the hash is stored.</summary>
public sealed class OneTimeTokens(IDbContextFactory<WegoBotDb> databases, RandomNumberGenerator random, TimeProvider clock)
{
    public static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(15);

    /// <summary>Creates a token and stores its hash.</summary>
    /// <param name="centre">The centre that the token gives access for.</param>
    /// <param name="hash">Hashes the token under the key of its purpose, so that a token for one purpose is invalid for another.</param>
    /// <param name="cancellationToken">Cancels the query and the commit.</param>
    public async Task<string> Create(string centre, Func<string, byte[]> hash, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(hash);
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var token = RandomTokens.Create(random);
        db.StaffInvitations.Add(new StaffInvitationRow { TokenHash = hash(token), Centre = centre, CreatedAt = clock.GetUtcNow() });
        await db.SaveChangesAsync(cancellationToken);
        return token;
    }

    /// <summary>Marks the token with this hash as used.</summary>
    /// <returns>The centre that the token gives access for; null when the token is unknown, used or expired.</returns>
    public async Task<string?> Redeem(WegoBotDb db, byte[] hash, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(db);
        var now = clock.GetUtcNow();
        var since = now - Lifetime;
        // One statement, so that only one of two concurrent requests succeeds.
        var used = await db.StaffInvitations
            .Where(row => row.TokenHash == hash && row.UsedAt == null && row.CreatedAt > since)
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.UsedAt, now), cancellationToken);
        return used == 1
            ? await db.StaffInvitations.Where(row => row.TokenHash == hash).Select(row => row.Centre).SingleAsync(cancellationToken)
            : null;
    }
}
