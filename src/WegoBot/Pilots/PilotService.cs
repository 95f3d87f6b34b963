using Microsoft.EntityFrameworkCore;
using WegoBot.Dialogue;
using WegoBot.Privacy;
using WegoBot.Storage;

namespace WegoBot.Pilots;

/// <summary>Proposes, approves and withdraws pilots. Nobody approves what they proposed themselves.</summary>
public sealed class PilotService(IDbContextFactory<WegoBotDb> databases, CurrentPilots current, Catalogue catalogue, SofiaClock clock)
{
    /// <summary>How far ahead a first day may be.</summary>
    public const int MostMonthsAhead = 12;

    /// <summary>All that are kept, the newest proposal first.</summary>
    public async Task<IReadOnlyList<PilotEntry>> All(CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var rows = await db.Pilots.AsNoTracking().OrderByDescending(row => row.ProposedAt).ThenBy(row => row.Id).ToListAsync(cancellationToken);
        return [.. rows.Select(row => new PilotEntry(row.Id, row.Measure, row.Region, row.First, row.Last, row.ProposedBy, StateOf(row)))];
    }

    /// <summary>Proposes a pilot of nine months.</summary>
    public async Task<PilotOutcome> Propose(string measure, string region, DateOnly first, Guid account, AuditStamp audit, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(audit);
        if (catalogue.FindMeasure(measure) is null || catalogue.FindRegion(region) is null || first < Today || first > Today.AddMonths(MostMonthsAhead))
            return PilotOutcome.Impossible;
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        await using var commit = await db.Database.BeginTransactionAsync(cancellationToken);
        var row = new PilotRow { Id = Guid.NewGuid(), Measure = measure, Region = region, First = first, Last = Pilot.LastDayFrom(first), ProposedBy = account, ProposedAt = clock.Instant };
        if ((await LockAll(db, measure, region, cancellationToken)).Any(other => Overlap(other, row)))
            return PilotOutcome.Overlaps;
        db.Pilots.Add(row);
        await Save(db, audit.About(row.Id), cancellationToken);
        await db.Commit(commit);
        return PilotOutcome.Done;
    }

    /// <summary>Approves what another coordinator proposed. Every replica tells it within seconds, from its first day to its last.</summary>
    public Task<PilotOutcome> Approve(Guid pilot, Guid account, AuditStamp audit, CancellationToken cancellationToken) => Change(pilot, audit, AuditAction.PilotApproved, (row, others) =>
    {
        if (StateOf(row) != PilotState.Proposed || row.Last < Today)
            return PilotOutcome.Meanwhile;
        if (row.ProposedBy == account)
            return PilotOutcome.SamePerson;
        // On a server two proposals can have been made at once.
        if (others.Any(other => other.ApprovedAt is not null && Overlap(other, row)))
            return PilotOutcome.Overlaps;
        row.ApprovedAt = clock.Instant;
        return PilotOutcome.Done;
    }, cancellationToken);

    /// <summary>Ends a pilot before its time, or takes a proposal back.</summary>
    public Task<PilotOutcome> Withdraw(Guid pilot, AuditStamp audit, CancellationToken cancellationToken) => Change(pilot, audit, AuditAction.PilotWithdrawn, (row, _) =>
    {
        if (StateOf(row) is PilotState.Withdrawn or PilotState.Over)
            return PilotOutcome.Meanwhile;
        row.WithdrawnAt = clock.Instant;
        return PilotOutcome.Done;
    }, cancellationToken);

    /// <summary>Deletes pilots that have long been over, at most <paramref name="most"/> rows.</summary>
    public Task<int> Expire(WegoBotDb db, int most, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(db);
        var until = DateOnly.FromDateTime(SofiaClock.In(clock.Instant - RetentionSchedule.Pilots.Length));
        return db.DeleteBatch(db.Pilots.Where(row => row.Last < until).OrderBy(row => row.Last), most, cancellationToken);
    }

    private DateOnly Today => DateOnly.FromDateTime(clock.Now);

    private async Task<PilotOutcome> Change(
        Guid pilot, AuditStamp audit, AuditAction action, Func<PilotRow, IReadOnlyList<PilotRow>, PilotOutcome> change, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(audit);
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        await using var commit = await db.Database.BeginTransactionAsync(cancellationToken);
        if (await db.Pilots.AsNoTracking().FirstOrDefaultAsync(one => one.Id == pilot, cancellationToken) is not { } known)
            return PilotOutcome.Meanwhile;
        var rows = await LockAll(db, known.Measure, known.Region, cancellationToken);
        if (rows.FirstOrDefault(one => one.Id == pilot) is not { } row)
            return PilotOutcome.Meanwhile;
        var outcome = change(row, [.. rows.Where(one => one != row)]);
        if (outcome != PilotOutcome.Done)
            return outcome;
        await Save(db, audit, cancellationToken, action);
        await db.Commit(commit);
        await current.Refresh(cancellationToken);
        return outcome;
    }

    /// <summary>Whatever else happens to the same measure in the same region waits.</summary>
    private static Task<List<PilotRow>> LockAll(WegoBotDb db, string measure, string region, CancellationToken cancellationToken) =>
        db.Pilots.Where(row => row.Measure == measure && row.Region == region && row.WithdrawnAt == null).OrderBy(row => row.Id).ForUpdate().ToListAsync(cancellationToken);

    private static async Task Save(WegoBotDb db, AuditStamp audit, CancellationToken cancellationToken, AuditAction? action = null)
    {
        await db.SaveChangesAsync(cancellationToken);
        await audit.Add(db, cancellationToken, action);
        await db.SaveChangesAsync(cancellationToken);
    }

    private static bool Overlap(PilotRow one, PilotRow other) => one.First <= other.Last && other.First <= one.Last;

    private PilotState StateOf(PilotRow row) =>
        row.WithdrawnAt is not null ? PilotState.Withdrawn
        : row.Last < Today ? PilotState.Over
        : row.ApprovedAt is null ? PilotState.Proposed
        : Today < row.First ? PilotState.Ahead : PilotState.Running;
}
