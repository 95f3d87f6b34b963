using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using WegoBot.Privacy;
using WegoBot.Storage;

namespace WegoBot.Staff;

/// <summary>Who is signed in for which centre. A session ends at sign-out, after 30 idle minutes, or after 8 hours.</summary>
public sealed class StaffSessions(
    IDbContextFactory<WegoBotDb> databases,
    KeyedHashes hashes,
    RandomNumberGenerator random,
    TimeProvider clock)
{
    public static readonly TimeSpan Idle = TimeSpan.FromMinutes(30);

    public static readonly TimeSpan Longest = TimeSpan.FromHours(8);

    /// <summary>Signs somebody in and returns the session's token. Only its hash is stored.</summary>
    public async Task<string> Start(string centre, CancellationToken cancellationToken)
    {
        var (token, now) = (RandomTokens.Create(random), clock.GetUtcNow());
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        db.StaffSessions.Add(new StaffSessionRow
        {
            TokenHash = hashes.OfToken(token),
            Centre = centre,
            StartedAt = now,
            LastSeenAt = now,
        });
        await db.SaveChangesAsync(cancellationToken);
        return token;
    }

    /// <summary>The centre of a session; null when the session has ended or never existed. The call counts as activity.</summary>
    public async Task<string?> Find(string token, CancellationToken cancellationToken)
    {
        var (hash, now) = (hashes.OfToken(token), clock.GetUtcNow());
        var (idleSince, longestSince) = (now - Idle, now - Longest);
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var seen = await db.StaffSessions
            .Where(row => row.TokenHash == hash && row.EndedAt == null && row.LastSeenAt > idleSince && row.StartedAt > longestSince)
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.LastSeenAt, now), cancellationToken);
        return seen == 1
            ? await db.StaffSessions.Where(row => row.TokenHash == hash).Select(row => row.Centre).SingleAsync(cancellationToken)
            : null;
    }

    /// <summary>Whether anybody is signed in, for any centre.</summary>
    public async Task<bool> Any(CancellationToken cancellationToken)
    {
        var (idleSince, longestSince) = (clock.GetUtcNow() - Idle, clock.GetUtcNow() - Longest);
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        return await db.StaffSessions.AnyAsync(row => row.EndedAt == null && row.LastSeenAt > idleSince && row.StartedAt > longestSince, cancellationToken);
    }

    /// <summary>Signs out.</summary>
    public async Task End(string token, CancellationToken cancellationToken)
    {
        var (hash, now) = (hashes.OfToken(token), clock.GetUtcNow());
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        await db.StaffSessions.Where(row => row.TokenHash == hash && row.EndedAt == null)
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.EndedAt, now), cancellationToken);
    }
}
