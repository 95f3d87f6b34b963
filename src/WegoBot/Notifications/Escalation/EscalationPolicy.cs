using WegoBot.Calendar;
using WegoBot.Storage;

namespace WegoBot.Notifications;

/// <summary>Decides who is told next of a referral that nobody opens. One person's look ends it, each step comes once, and a step with nobody in it takes no time.</summary>
public static class EscalationPolicy
{
    private static readonly EscalationStep[] Steps = Enum.GetValues<EscalationStep>();

    /// <param name="referral">The referral, and who was told last.</param>
    /// <param name="recipients">Everybody who can be told at present.</param>
    /// <param name="hours">The centre's working time.</param>
    /// <param name="patience">How much working time each step has before the next.</param>
    /// <param name="now">The present.</param>
    public static EscalationDecision Decide(
        UnseenReferral referral, IReadOnlyCollection<Recipient> recipients, WorkingTime hours, TimeSpan patience, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(referral);
        ArgumentNullException.ThrowIfNull(recipients);
        ArgumentNullException.ThrowIfNull(hours);
        if (referral.IsSeen)
            return EscalationDecision.End;
        foreach (var step in Steps.Where(step => step > referral.LastStep))
        {
            var told = recipients.Where(recipient => recipient.Step == Place(step)).ToList();
            if (told.Count == 0 && step != EscalationStep.Person)
                continue;
            var due = hours.Add(referral.LastStepAt, patience);
            if (due > now)
                return new EscalationDecision(null, [], due);
            return new EscalationDecision(step, told, step == EscalationStep.Person ? null : hours.Add(now, patience));
        }

        return EscalationDecision.End;
    }

    private static EscalationStep Place(EscalationStep step) => step == EscalationStep.OnDutyAgain ? EscalationStep.OnDuty : step;
}
