using WegoBot.Dialogue;
using WegoBot.Storage;

namespace WegoBot.Referrals;

/// <summary>A case as its person sees it, as a part of her turn's commit.</summary>
public sealed class PersonCases(CaseMessages messages)
{
    /// <summary>What she may see of her referral, whose messages are loaded; null when it was deleted.</summary>
    public CaseView? View(WegoBotDb db, ReferralRow? row) => row is null
        ? null
        : new CaseView(row.Id, row.Centre, row.Status, DateOnly.FromDateTime(SofiaClock.In(row.SentAt)))
        {
            Messages = messages.Of(db, row.Id),
            IsOverdue = row is { Status: ReferralStatus.Sent, Step: EscalationStep.Person },
        };

    /// <summary>She has read what the centre wrote.</summary>
    public void MarkRead(WegoBotDb db, Guid referral) => messages.MarkRead(db, referral, MessageAuthor.Person);
}
