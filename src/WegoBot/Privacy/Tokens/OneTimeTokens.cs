using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using WegoBot.Storage;

namespace WegoBot.Privacy;

/// <summary>Tokens that let somebody in for a centre: each works once, and for 15 minutes. Only hashes of them are stored.</summary>
public sealed class OneTimeTokens(IDbContextFactory<WegoBotDb> databases, RandomNumberGenerator random, TimeProvider clock)
{
    public static readonly TimeSpan Valid = TimeSpan.FromMinutes(15);

    /// <summary>Creates a token and stores its hash.</summary>
    /// <param name="centre">The centre that it is for.</param>
    /// <param name="hash">Hashes it under the key of its purpose: a token for one purpose is none for another.</param>
    /// <param name="cancellationToken">Cancels the commit.</param>
    public async Task<string> Make(string centre, Func<string, byte[]> hash, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(hash);
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var token = RandomTokens.New(random);
        db.StaffInvitations.Add(new StaffInvitationRow { TokenHash = hash(token), Centre = centre, CreatedAt = clock.GetUtcNow() });
        await db.SaveChangesAsync(cancellationToken);
        return token;
    }

    /// <summary>Uses a token up, by its hash.</summary>
    /// <returns>The centre that it is for; null when it is unknown, used or too old.</returns>
    public async Task<string?> Use(WegoBotDb db, byte[] hash, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(db);
        var now = clock.GetUtcNow();
        var since = now - Valid;
        // One statement, so that of two at once only one gets in.
        var used = await db.StaffInvitations
            .Where(row => row.TokenHash == hash && row.UsedAt == null && row.CreatedAt > since)
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.UsedAt, now), cancellationToken);
        return used == 1
            ? await db.StaffInvitations.Where(row => row.TokenHash == hash).Select(row => row.Centre).SingleAsync(cancellationToken)
            : null;
    }
}
