using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using WegoBot.Privacy;
using WegoBot.Storage;

namespace WegoBot.Staff;

/// <summary>Sign-in links for a centre's staff: each works once, and for 15 minutes. Only hashes of them are stored.</summary>
public sealed class Invitations(
    IDbContextFactory<WegoBotDb> databases,
    Fingerprints fingerprints,
    RandomNumberGenerator chance,
    TimeProvider clock)
{
    public static readonly TimeSpan Valid = TimeSpan.FromMinutes(15);

    /// <summary>A new invitation's token: 256 bits of chance, in letters that fit into an address.</summary>
    public async Task<string> Make(string centre, CancellationToken stop)
    {
        var token = Tokens.New(chance);
        await using var db = await databases.CreateDbContextAsync(stop);
        db.StaffInvitations.Add(new StaffInvitationRow { TokenHash = fingerprints.OfToken(token), Centre = centre, MadeAt = clock.GetUtcNow() });
        await db.SaveChangesAsync(stop);
        return token;
    }

    /// <summary>Uses an invitation up.</summary>
    /// <returns>The centre that it is for; null when it is unknown, used or too old.</returns>
    public async Task<string?> Use(string token, CancellationToken stop)
    {
        var (hash, now) = (fingerprints.OfToken(token), clock.GetUtcNow());
        var since = now - Valid;
        await using var db = await databases.CreateDbContextAsync(stop);
        // One statement, so that of two presses at once only one gets in.
        var used = await db.StaffInvitations
            .Where(row => row.TokenHash == hash && row.UsedAt == null && row.MadeAt > since)
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.UsedAt, now), stop);
        return used == 1
            ? await db.StaffInvitations.Where(row => row.TokenHash == hash).Select(row => row.Centre).SingleAsync(stop)
            : null;
    }
}
