using Microsoft.EntityFrameworkCore;
using WegoBot.Privacy;
using WegoBot.Storage;

namespace WegoBot.Referrals;

/// <summary>Who at a centre has a case. Everybody of the centre sees it all the same; one of them goes on with it, or it is on the centre's list.</summary>
public sealed class CaseOwnership(IDbContextFactory<WegoBotDb> databases, CaseNotes notes)
{
    /// <summary>Gives an open case to somebody of the centre, or back to its list, with a note for whoever goes on.</summary>
    /// <param name="centre">The centre.</param>
    /// <param name="referral">Its referral.</param>
    /// <param name="seen">Who had the case on the page where this was chosen.</param>
    /// <param name="owner">The account of the new owner, who must belong to the centre; null for the centre's list.</param>
    /// <param name="note">A note without personal data; null for none.</param>
    /// <param name="cancellationToken">Cancels the query.</param>
    /// <param name="audit">What it is noted as, in the same commit; null in a test.</param>
    public async Task<Decision> Give(
        string centre, Guid referral, Guid? seen, Guid? owner, CaseMessageContent? note, CancellationToken cancellationToken, AuditStamp? audit = null)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        await using var commit = await db.Database.BeginTransactionAsync(cancellationToken);
        var belongs = owner is not { } account || await Belongs(db, centre, account, cancellationToken);
        if (await db.Referrals.Where(one => one.Id == referral && one.Centre == centre).ForUpdate().SingleOrDefaultAsync(cancellationToken) is not { } row)
            return Decision.NotFound;
        if (row.Owner == owner)
            return Decision.Made;
        if (row.Owner != seen)
            return Decision.ColleagueAnswered;
        if (!belongs || !ReferralRetention.Opened.Contains(row.Status))
            return Decision.NotPossible;
        row.Owner = owner;
        row.Revision++;
        if (note is not null)
            await notes.Add(db, row, note, cancellationToken);
        if (audit is not null)
            await audit.Add(db, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        await commit.CommitAsync(cancellationToken);
        return Decision.Made;
    }

    /// <summary>Gives every case of somebody to a colleague, or back to the centre's list, with a note in each of them: the end of a shift.</summary>
    /// <returns>False when the new owner does not belong to the centre; nothing changes then.</returns>
    public async Task<bool> GiveAll(string centre, Guid account, Guid? owner, CaseMessageContent? note, CancellationToken cancellationToken, AuditStamp? audit = null)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        await using var commit = await db.Database.BeginTransactionAsync(cancellationToken);
        if (owner is { } colleague && !await Belongs(db, centre, colleague, cancellationToken))
            return false;
        foreach (var row in await db.Referrals.Where(one => one.Centre == centre && one.Owner == account).OrderBy(one => one.Id).ForUpdate().ToListAsync(cancellationToken))
        {
            row.Owner = owner;
            row.Revision++;
            if (note is not null)
                await notes.Add(db, row, note, cancellationToken);
            if (audit is not null)
                await audit.About(row.Id).Add(db, cancellationToken);
        }

        await db.SaveChangesAsync(cancellationToken);
        await commit.CommitAsync(cancellationToken);
        return true;
    }

    /// <summary>
    /// Whether somebody belongs to a centre, until the commit ends. It comes before the lock of a referral, and so does the deletion of a
    /// membership before <see cref="Release"/>: nobody who was just removed is left with a case.
    /// </summary>
    internal static async Task<bool> Belongs(WegoBotDb db, string centre, Guid account, CancellationToken cancellationToken) =>
        await db.StaffMemberships.Where(one => one.Account == account && one.Centre == centre).ForUpdate().SingleOrDefaultAsync(cancellationToken) is not null;

    /// <summary>Puts every case of somebody back on the list of a centre, as a part of the commit that removes the person there, after the membership.</summary>
    public static Task Release(WegoBotDb db, string centre, Guid account, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(db);
        return db.Referrals.Where(row => row.Centre == centre && row.Owner == account)
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.Owner, (Guid?)null).SetProperty(row => row.Revision, row => row.Revision + 1), cancellationToken);
    }
}
