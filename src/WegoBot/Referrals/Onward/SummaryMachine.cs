using Stateless;
using WegoBot.Dialogue;

namespace WegoBot.Referrals;

/// <summary>The states of a summary for an institution: asked, agreed, sent on, answered. Nothing is sent on that she has not agreed to, and nothing is taken back that was sent on.</summary>
public static class SummaryMachine
{
    /// <summary>The status that <paramref name="trigger"/> leads to; null when it is not possible from this one.</summary>
    public static SummaryStatus? After(SummaryStatus status, SummaryTrigger trigger)
    {
        var machine = new StateMachine<SummaryStatus, SummaryTrigger>(() => status, next => status = next);
        machine.Configure(SummaryStatus.Asked)
            .Permit(SummaryTrigger.Allow, SummaryStatus.Agreed)
            .Permit(SummaryTrigger.Refuse, SummaryStatus.Refused)
            .Permit(SummaryTrigger.Drop, SummaryStatus.Dropped);
        machine.Configure(SummaryStatus.Agreed)
            .Permit(SummaryTrigger.SendOn, SummaryStatus.SentOn)
            .Permit(SummaryTrigger.TakeBack, SummaryStatus.TakenBack)
            .Permit(SummaryTrigger.Drop, SummaryStatus.Dropped);
        // An institution may answer again: documents first, and then that it is possible.
        foreach (var one in new[] { SummaryStatus.SentOn, SummaryStatus.Possible, SummaryStatus.NeedsMore, SummaryStatus.NotPossible })
            Answered(machine.Configure(one), one);
        if (!machine.CanFire(trigger))
            return null;
        machine.Fire(trigger);
        return status;
    }

    /// <summary>What happens when an institution answers with an outcome of this status.</summary>
    public static SummaryTrigger TriggerFor(SummaryStatus outcome) => outcome switch
    {
        SummaryStatus.Possible => SummaryTrigger.FindPossible,
        SummaryStatus.NeedsMore => SummaryTrigger.NeedMore,
        _ => SummaryTrigger.FindNotPossible,
    };

    private static void Answered(StateMachine<SummaryStatus, SummaryTrigger>.StateConfiguration status, SummaryStatus itself)
    {
        foreach (var outcome in PreparedOutcome.Statuses)
            if (outcome == itself) status.PermitReentry(TriggerFor(outcome));
            else status.Permit(TriggerFor(outcome), outcome);
    }
}

/// <summary>What can happen to a summary.</summary>
public enum SummaryTrigger
{
    /// <summary>She says yes.</summary>
    Allow,

    /// <summary>She says no.</summary>
    Refuse,

    /// <summary>She takes her yes back.</summary>
    TakeBack,

    /// <summary>The centre asks for it no more.</summary>
    Drop,

    /// <summary>The centre handed it to the institution.</summary>
    SendOn,
    FindPossible,
    NeedMore,
    FindNotPossible,
}
