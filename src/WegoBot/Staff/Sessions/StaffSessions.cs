using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using WegoBot.Privacy;
using WegoBot.Storage;

namespace WegoBot.Staff;

/// <summary>Who is signed in. A session locks after 10 idle minutes, and ends at sign-out, after 30 idle minutes, or after 8 hours.</summary>
public sealed class StaffSessions(
    IDbContextFactory<WegoBotDb> databases,
    KeyedHashes hashes,
    ColumnEncryption encryption,
    RandomNumberGenerator random,
    AuditLog audit,
    TimeProvider clock)
{
    public static readonly TimeSpan LockAfter = TimeSpan.FromMinutes(10);

    public static readonly TimeSpan Idle = TimeSpan.FromMinutes(30);

    public static readonly TimeSpan Longest = TimeSpan.FromHours(8);

    /// <summary>Activity is stored at most this often, so that not every page costs a commit.</summary>
    private static readonly TimeSpan Resolution = TimeSpan.FromSeconds(10);

    /// <summary>Signs an account in and returns the session's token. Only its hash is stored.</summary>
    /// <param name="account">The account.</param>
    /// <param name="centre">The centre to show; null for a coordinator, or for the first centre of the account.</param>
    /// <param name="cancellationToken">Cancels the commit.</param>
    public async Task<string> Start(Guid account, string? centre, CancellationToken cancellationToken)
    {
        var (token, now) = (RandomTokens.Create(random), clock.GetUtcNow());
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        await using var commit = await db.Database.BeginTransactionAsync(cancellationToken);
        centre ??= await db.StaffMemberships.Where(row => row.Account == account).OrderBy(row => row.Centre).Select(row => row.Centre).FirstOrDefaultAsync(cancellationToken);
        var id = Guid.NewGuid();
        db.StaffSessions.Add(new StaffSessionRow
        {
            Id = id,
            TokenHash = hashes.OfToken(token),
            Account = account,
            Centre = centre,
            StartedAt = now,
            LastSeenAt = now,
            ConfirmedAt = now,
        });
        await audit.Add(db, new AuditEvent(AuditAction.SignedIn, account, centre, id), cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        await db.Commit(commit);
        return token;
    }

    /// <summary>Who is signed in with a token; null when the session has ended, never existed, or belongs to nobody any more.</summary>
    /// <param name="token">The token.</param>
    /// <param name="cancellationToken">Cancels the query.</param>
    /// <param name="isActivity">Whether somebody is there. A page that asks by itself must not keep a session from locking.</param>
    public async Task<StaffSession?> Find(string token, CancellationToken cancellationToken, bool isActivity = true)
    {
        var (hash, now) = (hashes.OfToken(token), clock.GetUtcNow());
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var found = await (
            from session in Live(db, now)
            where session.TokenHash == hash
            join account in db.StaffAccounts on session.Account equals account.Id
            select new
            {
                session.Id,
                session.Centre,
                session.LastSeenAt,
                session.ConfirmedAt,
                Account = account.Id,
                account.Name,
                account.IsCoordinator,
                Memberships = db.StaffMemberships.Where(row => row.Account == account.Id).OrderBy(row => row.Centre).ToList(),
            }).AsNoTracking().SingleOrDefaultAsync(cancellationToken);
        if (found is null || RoleOf(found.IsCoordinator, found.Memberships, found.Centre) is not { } role)
            return null;
        var isLocked = found.LastSeenAt <= now - LockAfter;
        if (isActivity && !isLocked && found.LastSeenAt <= now - Resolution && !await Touch(db, found.Id, now, cancellationToken))
            return null;
        return new StaffSession(
            found.Id,
            found.Account,
            StaffAccountStore.DecryptName(encryption, found.Account, found.Name),
            role,
            found.Centre,
            [.. found.Memberships.Select(row => row.Centre)],
            isLocked,
            IsConfirmed: found.ConfirmedAt > now - LockAfter);
    }

    /// <summary>Opens a locked session again under another token, so that whoever copied the old one stays outside, and notes that its owner is there.</summary>
    /// <returns>The new token; null when the session has ended.</returns>
    public async Task<string?> Unlock(Guid session, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        await using var commit = await db.Database.BeginTransactionAsync(cancellationToken);
        if (await Live(db, now).Where(row => row.Id == session).ForUpdate().SingleOrDefaultAsync(cancellationToken) is not { } row)
            return null;
        var token = RandomTokens.Create(random);
        (row.TokenHash, row.LastSeenAt, row.ConfirmedAt) = (hashes.OfToken(token), now, now);
        await audit.Add(db, new AuditEvent(AuditAction.Unlocked, row.Account, row.Centre, row.Id), cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        await db.Commit(commit);
        return token;
    }

    /// <summary>Shows another centre of the account from now on, under another token: the role there may be another.</summary>
    /// <returns>The new token; null when the account has no such centre.</returns>
    public async Task<string?> Switch(Guid session, string centre, CancellationToken cancellationToken)
    {
        var token = RandomTokens.Create(random);
        var hash = hashes.OfToken(token);
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var switched = await db.StaffSessions.Where(row => row.Id == session && db.StaffMemberships.Any(one => one.Account == row.Account && one.Centre == centre))
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.Centre, centre).SetProperty(row => row.TokenHash, hash), cancellationToken);
        return switched == 1 ? token : null;
    }

    /// <summary>Signs out.</summary>
    public async Task End(string token, CancellationToken cancellationToken)
    {
        var (hash, now) = (hashes.OfToken(token), clock.GetUtcNow());
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        await using var commit = await db.Database.BeginTransactionAsync(cancellationToken);
        if (await db.StaffSessions.Where(row => row.TokenHash == hash && row.EndedAt == null).ForUpdate().SingleOrDefaultAsync(cancellationToken) is not { } row)
            return;
        row.EndedAt = now;
        await audit.Add(db, new AuditEvent(AuditAction.SignedOut, row.Account, row.Centre, row.Id), cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        await db.Commit(commit);
    }

    private static async Task<bool> Touch(WegoBotDb db, Guid session, DateTimeOffset now, CancellationToken cancellationToken) =>
        await Live(db, now).Where(row => row.Id == session).ExecuteUpdateAsync(set => set.SetProperty(row => row.LastSeenAt, now), cancellationToken) == 1;

    /// <summary>The sessions that have not ended.</summary>
    internal static IQueryable<StaffSessionRow> Live(WegoBotDb db, DateTimeOffset now)
    {
        var (idleSince, longestSince) = (now - Idle, now - Longest);
        return db.StaffSessions.Where(row => row.EndedAt == null && row.LastSeenAt > idleSince && row.StartedAt > longestSince);
    }

    /// <summary>The role of an account at a centre; null when it has none there. A coordinator has no centre.</summary>
    private static StaffRole? RoleOf(bool isCoordinator, List<StaffMembershipRow> memberships, string? centre) => isCoordinator
        ? StaffRole.Coordinator
        : memberships.FirstOrDefault(row => row.Centre == centre)?.Role;
}
