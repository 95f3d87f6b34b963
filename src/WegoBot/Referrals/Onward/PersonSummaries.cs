using System.Security.Cryptography;
using WegoBot.Dialogue;
using WegoBot.Storage;

namespace WegoBot.Referrals;

/// <summary>Her side of the summaries for institutions, as a part of her turn's commit: what she sees, and her yes and no.</summary>
public sealed class PersonSummaries(SummarySerializer serializer, CaseNotifications notifications, Catalogue catalogue, SofiaClock clock)
{
    /// <summary>The loaded summaries of a referral, the oldest first.</summary>
    public IReadOnlyList<SummaryView> Of(WegoBotDb db, ReferralRow referral)
    {
        ArgumentNullException.ThrowIfNull(referral);
        return [.. OnwardRows.Summaries(db, referral.Id).Select(row => View(referral, row)).OfType<SummaryView>()];
    }

    /// <summary>Adds her decision and the centre's notifications to the commit.</summary>
    /// <returns>False when it does not fit the summary any more, or holds for another text; nothing changes then.</returns>
    public bool Decide(WegoBotDb db, ReferralRow referral, SummaryDecision decision)
    {
        ArgumentNullException.ThrowIfNull(referral);
        ArgumentNullException.ThrowIfNull(decision);
        if (OnwardRows.Summaries(db, referral.Id).FirstOrDefault(row => row.Number == decision.Number) is not { Digest: { } digest } row
            || (decision.Kind == SummaryDecisionKind.Allow && !ReferralRetention.Opened.Contains(referral.Status))
            || SummaryMachine.After(row.Status, TriggerFor(decision.Kind)) is not { } next
            || !CryptographicOperations.FixedTimeEquals(digest, Convert.FromHexString(decision.Digest)))
            return false;
        (row.Status, row.ChangedOn, row.IsNewForCentre) = (next, DateOnly.FromDateTime(clock.Now), true);
        if (decision.Kind == SummaryDecisionKind.Allow)
            row.ConsentVersion = catalogue.ConsentVersion;
        else
            DeleteText(referral, row, serializer);
        if (ReferralMachine.After(referral.Status, ReferralTrigger.Reply) is { } waits)
            (referral.Status, referral.ChangedAt) = (waits, clock.Instant);
        referral.Revision++;
        notifications.Add(db, referral.Id, referral.Centre, notifications.DeliveriesTo(db, referral.Centre));
        return true;
    }

    /// <summary>Leaves only to whom it would have gone.</summary>
    internal static void DeleteText(ReferralRow referral, SummaryRow row, SummarySerializer serializer)
    {
        if (serializer.Read(referral, row) is { } content)
            row.Content = serializer.Write(referral, row.Id, content with { Summary = null });
        row.Digest = null;
        OfficeCode.End(row);
    }

    /// <summary>In a case that is closed the centre does not ask any more.</summary>
    private SummaryView? View(ReferralRow referral, SummaryRow row) => serializer.Read(referral, row) is { } content
        ? new SummaryView(row.Number, row.Status == SummaryStatus.Asked && !ReferralRetention.Opened.Contains(referral.Status) ? SummaryStatus.Dropped : row.Status, content.Kind, content.Institution, row.ChangedOn)
        {
            Summary = content.Summary,
            SentOn = row.SentOn,
            Outcome = content.Outcome,
            Note = content.Note,
            IsNew = row.IsNewForHer,
        }
        : null;

    private static SummaryTrigger TriggerFor(SummaryDecisionKind kind) => kind switch
    {
        SummaryDecisionKind.Allow => SummaryTrigger.Allow,
        SummaryDecisionKind.Refuse => SummaryTrigger.Refuse,
        _ => SummaryTrigger.TakeBack,
    };
}
