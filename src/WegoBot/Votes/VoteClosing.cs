using Microsoft.EntityFrameworkCore;
using WegoBot.Figures;
using WegoBot.Privacy;
using WegoBot.Storage;

namespace WegoBot.Votes;

/// <summary>Closes votes, by hand or by the clock. In the same commit the ballots are deleted, and small kinds of participants counted together.</summary>
public sealed class VoteClosing(IDbContextFactory<WegoBotDb> databases, TallySerializer tallies, FigureRecorder figures, AuditLog audits, SecureDelete secureDelete, TimeProvider clock)
{
    /// <summary>Closes a vote now, for good.</summary>
    /// <returns>False when it is closed already.</returns>
    public async Task<bool> Close(Guid vote, AuditStamp audit, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(audit);
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        await using var commit = await db.Database.BeginTransactionAsync(cancellationToken);
        if (await VoteService.Lock(db, vote, cancellationToken) is not { IsCounted: false } row)
            return false;
        await Count(db, row, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        await audit.Add(db, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        await db.Commit(commit);
        secureDelete.Request();
        return true;
    }

    /// <summary>Closes the votes whose time has come, at most <paramref name="most"/> of them. The caller saves and commits.</summary>
    public async Task<int> CloseDue(WegoBotDb db, int most, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(db);
        var now = clock.GetUtcNow();
        var due = await db.Votes.Where(row => !row.IsCounted && row.ClosesAt <= now).OrderBy(row => row.Id).Take(most).ForUpdateSkipLocked().ToListAsync(cancellationToken);
        foreach (var row in due)
            await Count(db, row, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        foreach (var row in due)
            await audits.Add(db, new AuditEvent(AuditAction.VoteClosed, Account: null, Record: row.Id), cancellationToken);
        return due.Count;
    }

    private async Task Count(WegoBotDb db, VoteRow row, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        row.Tally = tallies.Read(row)?.Final() is { } final ? tallies.Write(row.Id, final) : null;
        (row.IsCounted, row.ClosesAt) = (true, now < row.ClosesAt ? now : row.ClosesAt);
        await db.Ballots.Where(ballot => ballot.Vote == row.Id).ExecuteDeleteAsync(cancellationToken);
        // A vote that nobody took part in was no meeting.
        if (row.Cast == 0)
            return;
        var counts = new FigureCounts();
        counts.Add(Figure.Meeting);
        counts.Add(Figure.Vote, row.Cast);
        figures.Add(db, counts);
    }
}
