using Microsoft.EntityFrameworkCore;
using WegoBot.Privacy;
using WegoBot.Referrals;
using WegoBot.Storage;

namespace WegoBot.Staff;

/// <summary>The people of a centre. Whoever is removed is out with the next request.</summary>
public sealed class StaffPeople(IDbContextFactory<WegoBotDb> databases, ColumnEncryption encryption, TimeProvider clock, ILogger<StaffPeople> log)
{
    /// <summary>The people of a centre, heads first.</summary>
    public async Task<IReadOnlyList<StaffPerson>> Of(string centre, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var live = StaffSessions.Live(db, clock.GetUtcNow()).Where(row => row.Centre == centre);
        var open = db.Referrals.Where(row => row.Centre == centre && ReferralRetention.Opened.Contains(row.Status));
        var rows = await (
            from membership in db.StaffMemberships
            where membership.Centre == centre
            join account in db.StaffAccounts on membership.Account equals account.Id
            select new
            {
                account.Id,
                account.Name,
                membership.Role,
                Sessions = live.Count(row => row.Account == account.Id),
                Cases = open.Count(row => row.Owner == account.Id),
            }).AsNoTracking().ToListAsync(cancellationToken);
        return
        [
            .. rows.Select(row => new StaffPerson(row.Id, StaffAccountStore.DecryptName(encryption, row.Id, row.Name), row.Role, row.Sessions, row.Cases))
                .OrderBy(person => person.Role == StaffRole.Head ? 0 : 1).ThenBy(person => person.Name, StringComparer.Ordinal),
        ];
    }

    /// <summary>Whether a centre would have no head without this person.</summary>
    public async Task<bool> IsLastHead(string centre, Guid account, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        return !await db.StaffMemberships.AnyAsync(row => row.Centre == centre && row.Role == StaffRole.Head && row.Account != account, cancellationToken);
    }

    /// <summary>Removes somebody from a centre, with the sessions there. The open cases go back to the centre's list. An account without a centre goes with it.</summary>
    /// <param name="centre">The centre.</param>
    /// <param name="account">The account.</param>
    /// <param name="cancellationToken">Cancels the commit.</param>
    /// <param name="audit">What it is noted as, in the same commit; null in a test.</param>
    public async Task Remove(string centre, Guid account, CancellationToken cancellationToken, AuditStamp? audit = null)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        await using var commit = await db.Database.BeginTransactionAsync(cancellationToken);
        await db.StaffMemberships.Where(row => row.Account == account && row.Centre == centre).ExecuteDeleteAsync(cancellationToken);
        await CaseOwnership.Release(db, centre, account, cancellationToken);
        await db.StaffSessions.Where(row => row.Account == account && row.Centre == centre).ExecuteDeleteAsync(cancellationToken);
        await db.StaffAccounts.Where(row => row.Id == account && !row.IsCoordinator && !db.StaffMemberships.Any(one => one.Account == row.Id)).ExecuteDeleteAsync(cancellationToken);
        if (audit is not null)
            await audit.At(centre).Add(db, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        await db.Commit(commit);
        log.StaffRemoved(account, centre);
    }
}
