using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using WegoBot.Storage;

namespace WegoBot.Privacy;

/// <summary>Tokens that let somebody in for a centre: each works once, and for 15 minutes. Only hashes of them are stored.</summary>
public sealed class OneTimeTokens(RandomNumberGenerator random, TimeProvider clock)
{
    public static readonly TimeSpan Valid = TimeSpan.FromMinutes(15);

    /// <summary>A new token.</summary>
    /// <param name="db">Where its hash is stored at once.</param>
    /// <param name="centre">What it is for.</param>
    /// <param name="hash">Hashes it under the key of its purpose: what opens one thing opens no other.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task<string> Make(WegoBotDb db, string centre, Func<string, byte[]> hash, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(hash);
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
