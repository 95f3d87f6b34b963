using Microsoft.EntityFrameworkCore;
using WegoBot.Dialogue;
using WegoBot.Privacy;
using WegoBot.Storage;

namespace WegoBot.Referrals;

/// <summary>The centre's side of the summaries for institutions: ask her, hand on what she agreed to, note what came back.</summary>
public sealed class CentreSummaries(IDbContextFactory<WegoBotDb> databases, CaseCommits commits, SummarySerializer serializer, SummaryComposer composer, Catalogue catalogue)
{
    /// <summary>Asks her whether a summary may go.</summary>
    /// <param name="centre">The centre that asks.</param>
    /// <param name="referral">Its referral.</param>
    /// <param name="account">Who asks, and has the case from then on.</param>
    /// <param name="seen">The state of the case on the page where this was chosen.</param>
    /// <param name="choice">What goes, and to whom.</param>
    /// <param name="cancellationToken">Cancels the query.</param>
    /// <param name="audit">What it is noted as, in the same commit; null in a test.</param>
    public async Task<Decision> Ask(string centre, Guid referral, Guid account, CaseState seen, SummaryChoice choice, CancellationToken cancellationToken, AuditStamp? audit = null)
    {
        await using var asking = await commits.Begin(centre, referral, account, cancellationToken);
        if (asking is not { Row: var row, Db: var db } || catalogue.FindCentre(centre) is not { } own)
            return Decision.NotFound;
        var open = OnwardRows.Summaries(db, referral).LastOrDefault(one => one.Status == SummaryStatus.Asked);
        if (asking.Outpaced(seen) is { } outpaced)
            return open is not null && IsSame(row, open, choice) ? Decision.Made : outpaced;
        if (open is not null || asking.HandOverIsOpen || ReferralMachine.After(row.Status, ReferralTrigger.AskHer) is not { } next
            || await composer.Compose(db, own, row, choice, cancellationToken) is not var (summary, hash))
            return Decision.NotPossible;
        var id = Guid.NewGuid();
        db.Summaries.Add(new SummaryRow
        {
            Id = id,
            Referral = referral,
            Number = OnwardRows.Summaries(db, referral).Select(one => one.Number).LastOrDefault() + 1,
            Status = SummaryStatus.Asked,
            Content = serializer.Write(row, id, new SummaryContent(choice.Kind, choice.Institution, summary, Outcome: null)),
            Digest = Convert.FromHexString(summary.Digest),
            ReferenceHash = hash,
            ChangedOn = asking.Today,
            IsNewForHer = true,
        });
        return await asking.Take(next, tellsHer: true, audit, cancellationToken);
    }

    /// <summary>Asks for a summary no more. What she has not agreed to, or what has not been sent on, is deleted.</summary>
    public Task<Decision> Drop(string centre, Guid summary, Guid account, CancellationToken cancellationToken, AuditStamp? audit = null) =>
        Change(centre, summary, account, SummaryTrigger.Drop, outcome: null, audit, cancellationToken);

    /// <summary>Notes that the institution has it from today.</summary>
    public Task<Decision> SendOn(string centre, Guid summary, Guid account, CancellationToken cancellationToken, AuditStamp? audit = null) =>
        Change(centre, summary, account, SummaryTrigger.SendOn, outcome: null, audit, cancellationToken);

    /// <summary>Notes what came back, with a prepared outcome.</summary>
    public async Task<Decision> Record(string centre, Guid summary, Guid account, string outcome, CancellationToken cancellationToken, AuditStamp? audit = null) =>
        catalogue.Outcomes.FirstOrDefault(known => known.Id == outcome) is { NeedsNote: false } prepared
            ? await Change(centre, summary, account, SummaryMachine.TriggerFor(prepared.For), outcome, audit, cancellationToken)
            : await ReferralOf(centre, summary, cancellationToken) is null ? Decision.NotFound : Decision.NotPossible;

    /// <summary>The referral of a summary; null when the centre has none.</summary>
    public async Task<Guid?> ReferralOf(string centre, Guid summary, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        return await db.Summaries.Where(row => row.Id == summary && db.Referrals.Any(one => one.Id == row.Referral && one.Centre == centre))
            .Select(row => (Guid?)row.Referral).SingleOrDefaultAsync(cancellationToken);
    }

    /// <summary>The summaries of a centre's referral, the oldest first.</summary>
    public async Task<IReadOnlyList<SummaryEntry>> Of(string centre, Guid referral, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        if (await db.Referrals.AsNoTracking().SingleOrDefaultAsync(one => one.Id == referral && one.Centre == centre, cancellationToken) is not { } asked)
            return [];
        var rows = await db.Summaries.AsNoTracking().Where(row => row.Referral == referral).OrderBy(row => row.Number).ToListAsync(cancellationToken);
        return [.. rows.Select(row => Entry(asked, row)).OfType<SummaryEntry>()];
    }

    /// <summary>A summary that may be printed; null before she agreed, after she took that back, and for another centre.</summary>
    public async Task<OnwardSummary?> Printable(string centre, Guid summary, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var found = await (from row in db.Summaries.AsNoTracking()
                           join referral in db.Referrals.AsNoTracking() on row.Referral equals referral.Id
                           where row.Id == summary && referral.Centre == centre
                           select new { Row = row, Referral = referral }).SingleOrDefaultAsync(cancellationToken);
        return found is not null && Entry(found.Referral, found.Row) is { MayBePrinted: true, Content.Summary: { } text } ? text : null;
    }

    private async Task<Decision> Change(string centre, Guid summary, Guid account, SummaryTrigger trigger, string? outcome, AuditStamp? audit, CancellationToken cancellationToken)
    {
        if (await ReferralOf(centre, summary, cancellationToken) is not { } referral)
            return Decision.NotFound;
        await using var changing = await commits.Begin(centre, referral, account, cancellationToken);
        if (changing is not { Row: var row, Db: var db } || OnwardRows.Summaries(db, referral).FirstOrDefault(one => one.Id == summary) is not { } changed || serializer.Read(row, changed) is not { } content)
            return Decision.NotFound;
        if (SummaryMachine.After(changed.Status, trigger) is not { } status)
            return Decision.NotPossible;
        // Nothing is handed on for a case that is closed; what comes back for it is still noted.
        var next = ReferralMachine.After(row.Status, TriggerFor(trigger, db, changed));
        if (trigger == SummaryTrigger.SendOn && (next is null || content.Summary is null))
            return Decision.NotPossible;
        (changed.Status, changed.ChangedOn, changed.IsNewForHer) = (status, changing.Today, true);
        if (trigger == SummaryTrigger.SendOn)
            changed.SentOn = changing.Today;
        if (outcome is not null)
        {
            changed.Content = serializer.Write(row, changed.Id, content with { Outcome = outcome, Note = null });
            OfficeCode.End(changed);
        }

        if (trigger == SummaryTrigger.Drop)
            PersonSummaries.DeleteText(row, changed, serializer);
        return await changing.Take(next ?? row.Status, tellsHer: outcome is not null, audit, cancellationToken);
    }

    /// <summary>What a change of a summary means for its case: who does the next step.</summary>
    internal static ReferralTrigger TriggerFor(SummaryTrigger trigger, WegoBotDb db, SummaryRow changed) => trigger switch
    {
        SummaryTrigger.SendOn => ReferralTrigger.AskInstitution,
        SummaryTrigger.Drop => ReferralTrigger.TellHer,
        _ when OnwardRows.Summaries(db, changed.Referral).Any(other => other != changed && other.Status == SummaryStatus.SentOn) => ReferralTrigger.AskInstitution,
        _ => ReferralTrigger.HearBack,
    };

    private bool IsSame(ReferralRow row, SummaryRow open, SummaryChoice choice) => serializer.Read(row, open) is { Summary: { } asked }
        && (asked.Kind, asked.Institution, asked.Measure, asked.AnswerBy) == (choice.Kind, choice.Institution, choice.Measure, choice.AnswerBy)
        && asked.Facts.Select(fact => fact.Question).ToHashSet().SetEquals(choice.Facts);

    private SummaryEntry? Entry(ReferralRow referral, SummaryRow row) => serializer.Read(referral, row) is { } content
        ? new SummaryEntry(row.Id, row.Number, row.Status, content, row.ChangedOn, row.SentOn) { CodeUntil = row.OfficeCodeUntil } : null;
}

/// <summary>A summary as its centre sees it.</summary>
/// <param name="Id">The summary's id.</param>
/// <param name="Number">Its place in the case, from 1.</param>
/// <param name="Status">How far it is.</param>
/// <param name="Content">To whom it goes, what it says and what came back.</param>
/// <param name="ChangedOn">The day of its status.</param>
/// <param name="SentOn">The day on which the institution got it; null until then.</param>
public sealed record SummaryEntry(Guid Id, int Number, SummaryStatus Status, SummaryContent Content, DateOnly ChangedOn, DateOnly? SentOn)
{
    /// <summary>When the institution's code ends; null when it has none.</summary>
    public DateTimeOffset? CodeUntil { get; init; }

    /// <summary>She has agreed, and has not taken that back.</summary>
    public bool MayBePrinted => Status == SummaryStatus.Agreed || IsOut;

    /// <summary>The institution has it.</summary>
    public bool IsOut => Status == SummaryStatus.SentOn || PreparedOutcome.Statuses.Contains(Status);
}
