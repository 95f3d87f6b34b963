using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using WegoBot.Dialogue;
using WegoBot.Privacy;
using WegoBot.Storage;

namespace WegoBot.Referrals;

/// <summary>A commit of somebody at a centre in one of its cases: the referral is locked, and what she is asked in it is loaded.</summary>
internal sealed class CaseCommit : IAsyncDisposable
{
    private readonly IDbContextTransaction _commit;
    private readonly CaseAlerts _alerts;
    private readonly Guid? _owner;

    internal CaseCommit(WegoBotDb db, IDbContextTransaction commit, ReferralRow row, Guid? owner, CaseAlerts alerts, DateTimeOffset now) =>
        (Db, _commit, Row, _owner, _alerts, Now) = (db, commit, row, owner, alerts, now);

    public WegoBotDb Db { get; }

    public ReferralRow Row { get; }

    public DateTimeOffset Now { get; }

    /// <summary>The day in Bulgaria.</summary>
    public DateOnly Today => DateOnly.FromDateTime(SofiaClock.In(Now));

    /// <summary>She is asked about a hand-over.</summary>
    public bool HandOverIsOpen => OnwardRows.HandOvers(Db, Row.Id).Any(one => one.Status == HandOverStatus.Asked);

    /// <summary>She is asked about a summary, or one that she agreed to is not answered.</summary>
    public bool SummaryIsUnderWay => OnwardRows.Summaries(Db, Row.Id).Any(one => one.Status is SummaryStatus.Asked or SummaryStatus.Agreed or SummaryStatus.SentOn);

    /// <summary>Why a choice made for an older state of the case does not count; null when nothing has changed since.</summary>
    public Decision? Outpaced(CaseState seen)
    {
        var now = new CaseState(Row.Status, CaseMessages.LastNumber(Db, Row.Id));
        if (now == seen)
            return null;
        return Db.CaseMessages.Local.Where(message => message.Referral == Row.Id).MaxBy(message => message.Number) switch
        {
            { Author: MessageAuthor.Person } last when last.Number > seen.LastMessage => Decision.SheWrote,
            _ => Decision.ColleagueAnswered,
        };
    }

    /// <summary>Gives the case its next status, and to whoever did this, notes it, and commits.</summary>
    /// <param name="next">The next status.</param>
    /// <param name="tellsHer">Whether there is something that she is to hear of, if she chose that.</param>
    /// <param name="audit">What it is noted as; null in a test.</param>
    /// <param name="cancellationToken">Cancels the commit.</param>
    public async Task<Decision> Take(ReferralStatus next, bool tellsHer, AuditStamp? audit, CancellationToken cancellationToken)
    {
        (Row.Status, Row.ChangedAt) = (next, Now);
        if (tellsHer)
            _alerts.AnswerAdded(Row);
        if (ReferralRetention.Opened.Contains(next))
            Row.Owner = _owner;
        await Store(audit, cancellationToken);
        return Decision.Made;
    }

    /// <summary>Commits what was changed, with the status of the case as it is.</summary>
    public async Task Store(AuditStamp? audit, CancellationToken cancellationToken)
    {
        Row.Revision++;
        if (audit is not null)
            await audit.About(Row.Id).Add(Db, cancellationToken);
        await Db.SaveChangesAsync(cancellationToken);
        await _commit.CommitAsync(cancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        await _commit.DisposeAsync();
        await Db.DisposeAsync();
    }
}
