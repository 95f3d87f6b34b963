using WegoBot.Dialogue;
using WegoBot.Notifications;
using WegoBot.Privacy;

namespace WegoBot.Referrals;

/// <summary>Takes the answer of an institution that has a summary open. The centre and she hear of it as of one that the centre notes.</summary>
public sealed class OfficeAnswers(CaseCommits commits, KeyedHashes hashes, SummarySerializer serializer, CaseNotifications notifications, NotificationSignal signal)
{
    /// <summary>Stores the answer, tells the centre, and ends the code.</summary>
    /// <param name="token">The token of the browser's session.</param>
    /// <param name="outcome">What was chosen.</param>
    /// <param name="note">The institution's own words, without personal data; null for none.</param>
    /// <param name="audit">What it is noted as, in the same commit.</param>
    /// <param name="cancellationToken">Cancels the query.</param>
    /// <returns>False when the browser has nothing open, or no longer; nothing is stored then.</returns>
    public async Task<bool> Answer(string token, PreparedOutcome outcome, CaseMessageContent? note, AuditStamp audit, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(outcome);
        ArgumentNullException.ThrowIfNull(audit);
        var hash = hashes.OfOfficeSession(token);
        if (await commits.BeginAtOffice(row => row.OfficeSessionHash == hash, cancellationToken) is not var (answering, summary))
            return false;
        await using var commit = answering;
        var trigger = SummaryMachine.TriggerFor(outcome.For);
        if (summary.OfficeSessionUntil <= answering.Now || SummaryMachine.After(summary.Status, trigger) is not { } status || serializer.Read(answering.Row, summary) is not { } content)
            return false;
        var next = ReferralMachine.After(answering.Row.Status, CentreSummaries.TriggerFor(trigger, answering.Db, summary)) ?? answering.Row.Status;
        (summary.Status, summary.ChangedOn, summary.IsNewForHer, summary.IsNewForCentre) = (status, answering.Today, true, true);
        summary.Content = serializer.Write(answering.Row, summary.Id, content with { Outcome = outcome.Id, Note = note?.Words });
        OfficeCode.End(summary);
        notifications.Add(answering.Db, answering.Row.Id, answering.Row.Centre, notifications.DeliveriesTo(answering.Db, answering.Row.Centre));
        await answering.Take(next, tellsHer: true, audit.At(answering.Row.Centre), cancellationToken);
        signal.Give();
        return true;
    }
}
