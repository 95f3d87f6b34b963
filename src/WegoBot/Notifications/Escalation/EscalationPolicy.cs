using WegoBot.Storage;

namespace WegoBot.Notifications;

/// <summary>
/// Decides who is told next of a referral that nobody opens. One person's look ends it, each step comes once, and a step with nobody in it takes
/// no time. Neither does one whose people all have quiet hours: they are told when those are over, and the next are told now.
/// </summary>
public static class EscalationPolicy
{
    private static readonly EscalationStep[] Steps = [.. Enum.GetValues<EscalationStep>().Where(step => step > EscalationStep.OnDuty).Order()];

    /// <param name="referral">The referral, and who was told last.</param>
    /// <param name="duty">Who can be told now, and when the centre works.</param>
    /// <param name="patience">How much working time each step has before the next.</param>
    /// <param name="now">The present.</param>
    public static EscalationDecision Decide(UnseenReferral referral, DutyNow duty, TimeSpan patience, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(referral);
        ArgumentNullException.ThrowIfNull(duty);
        if (referral.IsSeen)
            return EscalationDecision.End;
        var (due, next) = (duty.Hours.Add(referral.LastStepAt, patience), duty.Hours.Add(now, patience));
        if (referral.LastStep == EscalationStep.Waiting && At(EscalationStep.OnDuty, duty).Where(one => one.IsPerson).ToList() is { Count: > 0 } begun)
            return new EscalationDecision(EscalationStep.OnDuty, begun, next);
        return due > now ? new EscalationDecision(null, [], Sooner(due, referral.LastStep, duty, now)) : After(referral.LastStep, duty, now, next);
    }

    /// <summary>What is told at once of something new, and when the next step is decided.</summary>
    /// <param name="duty">Who can be told now, and when the centre works.</param>
    /// <param name="readable">From when on the centre can be expected to read it.</param>
    /// <param name="patience">How much working time each step has before the next.</param>
    /// <param name="now">The present.</param>
    public static FirstNotice Begin(DutyNow duty, DateTimeOffset readable, TimeSpan patience, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(duty);
        var step = IsNobodyOnDuty(duty, now) ? EscalationStep.Waiting : EscalationStep.OnDuty;
        var from = readable > now ? readable : now;
        return new FirstNotice(
            [.. At(EscalationStep.OnDuty, duty).Select(one => one.Delivery)], step, Sooner(duty.Hours.Add(from, patience), step, duty, from));
    }

    private static EscalationDecision After(EscalationStep last, DutyNow duty, DateTimeOffset now, DateTimeOffset next)
    {
        var (told, toldStep) = (new List<Recipient>(), last);
        foreach (var step in Steps.Where(step => step > last && step != EscalationStep.Person))
        {
            var here = At(step == EscalationStep.OnDutyAgain ? EscalationStep.OnDuty : step, duty);
            // The page calls nobody, and nobody looks at it now.
            if (here.Count == 0 || (here.All(one => one.IsPage) && IsNobodyOnDuty(duty, now)))
                continue;
            toldStep = step;
            told.AddRange(here.Where(one => told.All(other => other.Delivery != one.Delivery)));
            if (!here.Any(one => one.IsQuiet) || here.Any(one => !one.IsQuiet && !one.IsPage))
                return new EscalationDecision(step, told, next);
        }

        // She is told that nobody looks only after those who are told later have had their time.
        return told.Count > 0 ? new EscalationDecision(toldStep, told, next) : new EscalationDecision(EscalationStep.Person, [], null);
    }

    private static List<Recipient> At(EscalationStep step, DutyNow duty) => [.. duty.Recipients.Where(recipient => recipient.Step == step)];

    /// <summary>Whether the centre has a rota, and nobody is on duty by it.</summary>
    private static bool IsNobodyOnDuty(DutyNow duty, DateTimeOffset now) => !duty.Rota.IsEmpty && duty.Rota.OnDuty(now).Count == 0;

    private static DateTimeOffset Sooner(DateTimeOffset due, EscalationStep last, DutyNow duty, DateTimeOffset now) =>
        last == EscalationStep.Waiting && duty.Rota.NextStart(now) is { } start && start < due ? start : due;
}
