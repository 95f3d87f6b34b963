using Microsoft.EntityFrameworkCore;
using WegoBot.Dialogue;
using WegoBot.Privacy;
using WegoBot.Storage;

namespace WegoBot.Referrals;

/// <summary>What a centre answers. Answering is taking over: status and message are one commit, and of two answers to the same state one reaches her.</summary>
public sealed class CentreAnswers(IDbContextFactory<WegoBotDb> databases, CaseMessages messages, CaseAlerts alerts, Catalogue catalogue, SecureDelete secureDelete, SofiaClock clock)
{
    /// <summary>Gives a referral its next status, with the prepared answer that she will read.</summary>
    /// <param name="centre">The centre that answers.</param>
    /// <param name="referral">Its referral.</param>
    /// <param name="account">Who answers, and has the case from then on.</param>
    /// <param name="seen">The state that the answer was chosen for.</param>
    /// <param name="status">One of <see cref="PreparedAnswer.Statuses"/>.</param>
    /// <param name="answer">The id of a prepared answer for that status.</param>
    /// <param name="cancellationToken">Cancels the query.</param>
    /// <param name="audit">What the answer is noted as, in the same commit; null in a test.</param>
    public Task<Decision> Decide(
        string centre, Guid referral, Guid account, CaseState seen, ReferralStatus status, string answer, CancellationToken cancellationToken, AuditStamp? audit = null) =>
        catalogue.FindCentre(centre) is { } own && catalogue.AnswersFor(own, status).Any(prepared => prepared.Id == answer)
            ? Commit(centre, referral, account, seen, status, CaseMessageContent.Prepared(answer), language: default, audit, cancellationToken)
            : Refuse(centre, referral, cancellationToken);

    /// <summary>Sends words of the centre, and says who does the next step.</summary>
    /// <param name="centre">The centre that answers.</param>
    /// <param name="referral">Its referral.</param>
    /// <param name="account">Who writes, and has the case from then on.</param>
    /// <param name="seen">The state that the words were written for.</param>
    /// <param name="status"><see cref="ReferralStatus.WaitingForHer"/> or <see cref="ReferralStatus.WaitingForUs"/>.</param>
    /// <param name="content">The words, without personal data.</param>
    /// <param name="language">The language that they are written in.</param>
    /// <param name="cancellationToken">Cancels the query.</param>
    /// <param name="audit">What the words are noted as, in the same commit; null in a test.</param>
    public Task<Decision> Write(
        string centre, Guid referral, Guid account, CaseState seen, ReferralStatus status, CaseMessageContent content, Language language, CancellationToken cancellationToken, AuditStamp? audit = null)
    {
        ArgumentNullException.ThrowIfNull(content);
        return status is ReferralStatus.WaitingForHer or ReferralStatus.WaitingForUs
            ? Commit(centre, referral, account, seen, status, content, language, audit, cancellationToken)
            : Refuse(centre, referral, cancellationToken);
    }

    private async Task<Decision> Commit(
        string centre, Guid referral, Guid account, CaseState seen, ReferralStatus status, CaseMessageContent content, Language language, AuditStamp? audit, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        await using var commit = await db.Database.BeginTransactionAsync(cancellationToken);
        var belongs = await CaseOwnership.Belongs(db, centre, account, cancellationToken);
        if (await db.Referrals.Where(one => one.Id == referral && one.Centre == centre).ForUpdate().SingleOrDefaultAsync(cancellationToken) is not { } row)
            return Decision.NotFound;
        await CaseMessages.Load(db, [referral], cancellationToken);
        if (seen != new CaseState(row.Status, CaseMessages.LastNumber(db, referral)))
            return Outpaced(messages.Of(db, row), seen, content);
        if (TriggerFor(status) is not { } trigger || ReferralMachine.After(row.Status, trigger) is not { } next)
            return Decision.NotPossible;
        // What was asked of an institution is still waited for.
        if (next == ReferralStatus.WaitingForUs && await db.Summaries.AnyAsync(one => one.Referral == referral && one.Status == SummaryStatus.SentOn, cancellationToken))
            next = ReferralMachine.After(next, ReferralTrigger.AskInstitution) ?? next;
        messages.Add(db, row, MessageAuthor.Centre, language, content);
        alerts.AnswerAdded(row);
        (row.Status, row.ChangedAt, row.MayBeInDanger, row.Owner, row.NextStepAt) = (next, clock.Instant, false, belongs ? account : null, null);
        row.Revision++;
        var ends = !ReferralRetention.Opened.Contains(next);
        if (ends)
            CaseEnd.Apply(row);
        if (audit is not null)
            await audit.Add(db, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        await commit.CommitAsync(cancellationToken);
        if (ends)
            secureDelete.Request();
        return Decision.Made;
    }

    /// <summary>The same answer sent twice is one answer. Anything else was overtaken by her, or by somebody of the centre.</summary>
    private static Decision Outpaced(IReadOnlyList<CaseMessage> written, CaseState seen, CaseMessageContent content) => written switch
    {
        [.., { Author: MessageAuthor.Centre } last] when last.Number == seen.LastMessage + 1 && (last.Answer, last.Words) == (content.Answer, content.Words) => Decision.Made,
        [.., { Author: MessageAuthor.Centre } last] when last.Number > seen.LastMessage => Decision.ColleagueAnswered,
        [.., { Author: MessageAuthor.Person } last] when last.Number > seen.LastMessage => Decision.SheWrote,
        _ => Decision.NotPossible,
    };

    private async Task<Decision> Refuse(string centre, Guid referral, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        return await db.Referrals.AnyAsync(row => row.Id == referral && row.Centre == centre, cancellationToken) ? Decision.NotPossible : Decision.NotFound;
    }

    /// <summary>The statuses that staff can choose next.</summary>
    public static IEnumerable<ReferralStatus> Next(ReferralStatus status) => PreparedAnswer.Statuses
        .Where(next => TriggerFor(next) is { } trigger && ReferralMachine.After(status, trigger) is not null);

    private static ReferralTrigger? TriggerFor(ReferralStatus status) => status switch
    {
        ReferralStatus.Seen => ReferralTrigger.See,
        ReferralStatus.Accepted => ReferralTrigger.Accept,
        ReferralStatus.WaitingForHer => ReferralTrigger.AskHer,
        ReferralStatus.WaitingForUs => ReferralTrigger.TellHer,
        ReferralStatus.Declined => ReferralTrigger.Decline,
        ReferralStatus.Done => ReferralTrigger.Finish,
        _ => null,
    };
}
