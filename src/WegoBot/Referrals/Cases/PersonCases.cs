using WegoBot.Dialogue;
using WegoBot.Privacy;
using WegoBot.Storage;

namespace WegoBot.Referrals;

/// <summary>A case as its person sees it and writes in it, as a part of her turn's commit.</summary>
public sealed class PersonCases(CaseMessages messages, CaseScrubber scrubber, CaseNotifications notifications, CaseContacts contacts, PersonOnward onward, SofiaClock clock)
{
    /// <summary>How she can be reached for her case.</summary>
    public CaseContacts Contacts => contacts;

    /// <summary>Loads what belongs to referrals, so that the other methods find it.</summary>
    public static async Task Load(WegoBotDb db, IReadOnlyCollection<Guid> referrals, CancellationToken cancellationToken)
    {
        await CaseMessages.Load(db, referrals, cancellationToken);
        await OnwardRows.Load(db, referrals, cancellationToken);
        await CaseOpenings.Load(db, referrals, cancellationToken);
    }

    /// <summary>What she may see of her referral, whose messages are loaded; null when it was deleted.</summary>
    public CaseView? View(WegoBotDb db, ReferralRow? row) => row is null
        ? null
        : contacts.AddTo(new CaseView(row.Id, row.Centre, row.Status, DateOnly.FromDateTime(SofiaClock.In(row.SentAt)))
        {
            Messages = messages.Of(db, row),
            Openings = CaseOpenings.Of(db, row.Id),
            Summaries = onward.Summaries.Of(db, row),
            HandOver = onward.HandOvers.Of(db, row),
            IsOverdue = row is { Status: ReferralStatus.Sent, Step: EscalationStep.Person },
            IsMessageOverdue = row is { Status: not ReferralStatus.Sent, Step: EscalationStep.Person } && CaseMessages.HasUnread(db, row.Id),
        }, row);

    /// <summary>She has read what the centre wrote.</summary>
    public void MarkRead(WegoBotDb db, ReferralRow row)
    {
        ArgumentNullException.ThrowIfNull(row);
        messages.MarkRead(db, row.Id, MessageAuthor.Person);
        OnwardRows.MarkReadByHer(db, row.Id);
        CaseAlerts.AnswersRead(row);
    }

    /// <summary>Her yes and no to what the centre asks her.</summary>
    public PersonOnward Onward => onward;

    /// <summary>Adds her message, what it changes, and the centre's notifications to the commit.</summary>
    /// <returns>False when the centre takes no messages any more; nothing is added then.</returns>
    /// <exception cref="ScrubbingException">The text is not as the scrubber leaves it, so nothing is stored.</exception>
    public bool Receive(WegoBotDb db, ReferralRow row, CaseDraft draft, Language language)
    {
        ArgumentNullException.ThrowIfNull(row);
        ArgumentNullException.ThrowIfNull(draft);
        if (ReferralMachine.After(row.Status, ReferralTrigger.Reply) is not { } next)
            return false;
        var before = CaseScrubber.LastOfHers(messages.Of(db, row));
        var scrubbed = scrubber.Scrub(draft.Text, before?.Words);
        if (!scrubbed.IsUnchanged)
            throw new ScrubbingException("The text is not the one that was shown.");
        // A number that she began in the message before and ended in this one.
        if (before is not null && draft.Previous is { } previous)
            messages.Replace(db, row, before.Number, scrubber.Content(scrubber.Scrub(previous, null), before.Language));
        notifications.TellOfMessage(db, row);
        messages.Add(db, row, MessageAuthor.Person, language, scrubber.Content(scrubbed, language));
        (row.Status, row.ChangedAt, row.MayBeInDanger) = (next, clock.Instant, row.MayBeInDanger || draft.SpeaksOfDanger);
        row.Revision++;
        return true;
    }
}
