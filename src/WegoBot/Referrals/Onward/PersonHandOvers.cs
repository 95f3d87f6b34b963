using WegoBot.Dialogue;
using WegoBot.Storage;

namespace WegoBot.Referrals;

/// <summary>Her side of the hand-over of her case, as a part of her turn's commit. Before her yes the other centre learns nothing.</summary>
public sealed class PersonHandOvers(PayloadSerializer payloads, ReferralService referrals, CaseMessages messages, CaseNotifications notifications, SofiaClock clock)
{
    /// <summary>The loaded proposal that she has not decided; null for none.</summary>
    public HandOverView? Of(WegoBotDb db, ReferralRow row)
    {
        ArgumentNullException.ThrowIfNull(row);
        return ReferralRetention.Opened.Contains(row.Status) && Open(db, row.Id) is { } proposed && payloads.Read(row) is { } shared
            ? new HandOverView(proposed.Number, proposed.Centre, proposed.Reason, proposed.ChangedOn, shared) { IsNew = proposed.IsNewForHer }
            : null;
    }

    /// <summary>Adds her no, or the new case of the other centre, to the commit.</summary>
    /// <returns>The new case; null when she said no, or the centre proposes it no more.</returns>
    public Guid? Decide(WegoBotDb db, ReferralRow row, HandOverDecision decision)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(row);
        ArgumentNullException.ThrowIfNull(decision);
        if (Open(db, row.Id) is not { } proposed || proposed.Number != decision.Number || (decision.Request is { } request && request.Centre != proposed.Centre))
            return null;
        row.Revision++;
        (proposed.Status, proposed.ChangedOn, proposed.IsNewForCentre) = (decision.Request is null ? HandOverStatus.Refused : HandOverStatus.Agreed, DateOnly.FromDateTime(clock.Now), true);
        notifications.Add(db, row.Id, row.Centre, notifications.DeliveriesTo(db, row.Centre));
        return decision.Request is { } agreed ? HandOver(db, row, proposed, agreed) : Stays(row);
    }

    private Guid? Stays(ReferralRow row)
    {
        if (ReferralMachine.After(row.Status, ReferralTrigger.Reply) is { } waits)
            (row.Status, row.ChangedAt) = (waits, clock.Instant);
        return null;
    }

    private Guid? HandOver(WegoBotDb db, ReferralRow row, HandOverRow proposed, ReferralRequest agreed)
    {
        (proposed.ConsentVersion, proposed.Digest) = (agreed.ConsentVersion, Convert.FromHexString(agreed.Digest));
        // The end of this case destroys its key.
        var written = agreed.Messages is null ? [] : messages.Of(db, row);
        if (referrals.HandOver(db, row, agreed) is not { } next)
            return null;
        messages.Copy(db, written, next);
        CaseContents.Delete(db, row.Id);
        return next.Id;
    }

    private static HandOverRow? Open(WegoBotDb db, Guid referral) => OnwardRows.HandOvers(db, referral).FirstOrDefault(row => row.Status == HandOverStatus.Asked);
}
