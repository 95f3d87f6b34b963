using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using WegoBot.Privacy;
using WegoBot.Storage;

namespace WegoBot.Notifications;

/// <summary>Codes that tie a group to a centre: each works once, and for 15 minutes. Only hashes of them are stored, and none lets anybody sign in.</summary>
public sealed class GroupCodes(
    IDbContextFactory<WegoBotDb> databases,
    Fingerprints fingerprints,
    RandomNumberGenerator chance,
    TimeProvider clock)
{
    public static readonly TimeSpan Valid = TimeSpan.FromMinutes(15);

    /// <summary>A new code, in letters that fit into a link of Telegram.</summary>
    public async Task<string> Make(string centre, CancellationToken stop)
    {
        var code = Tokens.New(chance);
        await using var db = await databases.CreateDbContextAsync(stop);
        db.StaffInvitations.Add(new StaffInvitationRow { TokenHash = fingerprints.OfGroupCode(code), Centre = centre, MadeAt = clock.GetUtcNow() });
        await db.SaveChangesAsync(stop);
        return code;
    }

    /// <summary>Uses a code up, as a part of the commit that ties the group.</summary>
    /// <returns>The centre that it is for; null when it is unknown, used or too old.</returns>
    internal async Task<string?> Use(WegoBotDb db, string code, CancellationToken stop)
    {
        var (hash, now) = (fingerprints.OfGroupCode(code), clock.GetUtcNow());
        var since = now - Valid;
        // One statement, so that of two groups at once only one is tied.
        var used = await db.StaffInvitations
            .Where(row => row.TokenHash == hash && row.UsedAt == null && row.MadeAt > since)
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.UsedAt, now), stop);
        return used == 1
            ? await db.StaffInvitations.Where(row => row.TokenHash == hash).Select(row => row.Centre).SingleAsync(stop)
            : null;
    }
}
