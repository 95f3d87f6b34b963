using Microsoft.EntityFrameworkCore;
using WegoBot.Dialogue;
using WegoBot.Privacy;
using WegoBot.Storage;

namespace WegoBot.Referrals;

/// <summary>The centre's side of a hand-over: propose it, and take the proposal back. The other centre learns nothing before her yes.</summary>
public sealed class CentreHandOvers(IDbContextFactory<WegoBotDb> databases, CaseCommits commits, Catalogue catalogue)
{
    /// <summary>Asks her whether another centre may go on.</summary>
    /// <param name="centre">The centre that asks.</param>
    /// <param name="referral">Its referral.</param>
    /// <param name="account">Who asks, and has the case from then on.</param>
    /// <param name="seen">The state of the case on the page where this was chosen.</param>
    /// <param name="other">The id of the other centre.</param>
    /// <param name="reason">The id of a reason.</param>
    /// <param name="cancellationToken">Cancels the query.</param>
    /// <param name="audit">What it is noted as, in the same commit; null in a test.</param>
    public async Task<Decision> Propose(string centre, Guid referral, Guid account, CaseState seen, string other, string reason, CancellationToken cancellationToken, AuditStamp? audit = null)
    {
        await using var asking = await commits.Begin(centre, referral, account, cancellationToken);
        if (asking is not { Row: var row, Db: var db })
            return Decision.NotFound;
        var open = OnwardRows.HandOvers(db, referral).LastOrDefault(one => one.Status == HandOverStatus.Asked);
        if (asking.Outpaced(seen) is { } outpaced)
            return (open?.Centre, open?.Reason) == (other, reason) ? Decision.Made : outpaced;
        if (open is not null || asking.SummaryIsUnderWay || !catalogue.HandOverReasons.Contains(reason) || other == centre || catalogue.FindCentre(other) is null
            || ReferralMachine.After(row.Status, ReferralTrigger.AskHer) is not { } next || row.Payload is null)
            return Decision.NotPossible;
        db.HandOvers.Add(new HandOverRow
        {
            Id = Guid.NewGuid(),
            Referral = referral,
            Number = OnwardRows.HandOvers(db, referral).Select(one => one.Number).LastOrDefault() + 1,
            Centre = other,
            Reason = reason,
            Status = HandOverStatus.Asked,
            ChangedOn = asking.Today,
            IsNewForHer = true,
        });
        return await asking.Take(next, tellsHer: true, audit, cancellationToken);
    }

    /// <summary>Proposes it no more.</summary>
    public async Task<Decision> Drop(string centre, Guid referral, Guid account, CancellationToken cancellationToken, AuditStamp? audit = null)
    {
        await using var dropping = await commits.Begin(centre, referral, account, cancellationToken);
        if (dropping is not { Row: var row, Db: var db })
            return Decision.NotFound;
        if (OnwardRows.HandOvers(db, referral).LastOrDefault(one => one.Status == HandOverStatus.Asked) is not { } open)
            return Decision.NotPossible;
        (open.Status, open.ChangedOn) = (HandOverStatus.Dropped, dropping.Today);
        return await dropping.Take(ReferralMachine.After(row.Status, ReferralTrigger.TellHer) ?? row.Status, tellsHer: false, audit, cancellationToken);
    }

    /// <summary>The last proposal of a centre's referral; null for none.</summary>
    public async Task<HandOverEntry?> Of(string centre, Guid referral, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        return await db.HandOvers.Where(row => row.Referral == referral && db.Referrals.Any(one => one.Id == referral && one.Centre == centre))
            .OrderByDescending(row => row.Number).Select(row => new HandOverEntry(row.Centre, row.Reason, row.Status, row.ChangedOn)).FirstOrDefaultAsync(cancellationToken);
    }
}

/// <summary>A proposal as its centre sees it.</summary>
/// <param name="Centre">The id of the other centre.</param>
/// <param name="Reason">The id of the reason.</param>
/// <param name="Status">How far it is.</param>
/// <param name="ChangedOn">The day of its status.</param>
public sealed record HandOverEntry(string Centre, string Reason, HandOverStatus Status, DateOnly ChangedOn);
