using Stateless;
using WegoBot.Dialogue;

namespace WegoBot.Referrals;

/// <summary>The states of a referral: sent, seen, accepted or declined, waiting for her, for the centre or for an institution, done, handed over. The person can withdraw it at any time, it expires when nobody opens it, and lapses when nobody goes on with it.</summary>
public static class ReferralMachine
{
    /// <summary>The status that <paramref name="trigger"/> leads to; null when it is not possible from this one.</summary>
    public static ReferralStatus? After(ReferralStatus status, ReferralTrigger trigger)
    {
        var machine = Build(() => status, next => status = next);
        if (!machine.CanFire(trigger))
            return null;
        machine.Fire(trigger);
        return status;
    }

    private static StateMachine<ReferralStatus, ReferralTrigger> Build(Func<ReferralStatus> status, Action<ReferralStatus> change)
    {
        var machine = new StateMachine<ReferralStatus, ReferralTrigger>(status, change);
        machine.Configure(ReferralStatus.Sent)
            .Permit(ReferralTrigger.See, ReferralStatus.Seen)
            .Permit(ReferralTrigger.Withdraw, ReferralStatus.Withdrawn)
            .Permit(ReferralTrigger.Expire, ReferralStatus.Expired);
        machine.Configure(ReferralStatus.Seen)
            .PermitReentry(ReferralTrigger.See)
            .PermitReentry(ReferralTrigger.Reply)
            .Permit(ReferralTrigger.Accept, ReferralStatus.Accepted)
            .Permit(ReferralTrigger.AskHer, ReferralStatus.WaitingForHer) // answering is taking over
            .Permit(ReferralTrigger.TellHer, ReferralStatus.WaitingForUs)
            .Permit(ReferralTrigger.Decline, ReferralStatus.Declined)
            .Permit(ReferralTrigger.Lapse, ReferralStatus.Lapsed)
            .Permit(ReferralTrigger.Withdraw, ReferralStatus.Withdrawn);
        TakenOn(machine, ReferralStatus.Accepted).PermitReentry(ReferralTrigger.Accept) // the centre is still working on it
            .Permit(ReferralTrigger.AskHer, ReferralStatus.WaitingForHer)
            .Permit(ReferralTrigger.TellHer, ReferralStatus.WaitingForUs)
            .Permit(ReferralTrigger.Reply, ReferralStatus.WaitingForUs)
            .Permit(ReferralTrigger.HandOver, ReferralStatus.HandedOver);
        TakenOn(machine, ReferralStatus.WaitingForHer).Permit(ReferralTrigger.Accept, ReferralStatus.Accepted)
            .PermitReentry(ReferralTrigger.AskHer)
            .Permit(ReferralTrigger.TellHer, ReferralStatus.WaitingForUs)
            .Permit(ReferralTrigger.Reply, ReferralStatus.WaitingForUs)
            .Permit(ReferralTrigger.HandOver, ReferralStatus.HandedOver);
        TakenOn(machine, ReferralStatus.WaitingForUs).Permit(ReferralTrigger.Accept, ReferralStatus.Accepted)
            .Permit(ReferralTrigger.AskHer, ReferralStatus.WaitingForHer)
            .PermitReentry(ReferralTrigger.TellHer)
            .PermitReentry(ReferralTrigger.Reply)
            .Permit(ReferralTrigger.HandOver, ReferralStatus.HandedOver);
        TakenOn(machine, ReferralStatus.WaitingForInstitution).Permit(ReferralTrigger.AskHer, ReferralStatus.WaitingForHer)
            .PermitReentry(ReferralTrigger.TellHer) // the next step is still the institution's
            .Permit(ReferralTrigger.HearBack, ReferralStatus.WaitingForUs)
            .Permit(ReferralTrigger.Reply, ReferralStatus.WaitingForUs);
        // What she shared is still stored for a while after these two, so she can still withdraw it.
        machine.Configure(ReferralStatus.Declined).Permit(ReferralTrigger.Withdraw, ReferralStatus.Withdrawn);
        machine.Configure(ReferralStatus.Done).Permit(ReferralTrigger.Withdraw, ReferralStatus.Withdrawn);
        return machine;
    }

    private static StateMachine<ReferralStatus, ReferralTrigger>.StateConfiguration TakenOn(StateMachine<ReferralStatus, ReferralTrigger> machine, ReferralStatus status) =>
        (status == ReferralStatus.WaitingForInstitution
            ? machine.Configure(status).PermitReentry(ReferralTrigger.AskInstitution)
            : machine.Configure(status).Permit(ReferralTrigger.AskInstitution, ReferralStatus.WaitingForInstitution))
            .Permit(ReferralTrigger.Finish, ReferralStatus.Done)
            .Permit(ReferralTrigger.Lapse, ReferralStatus.Lapsed)
            .Permit(ReferralTrigger.Withdraw, ReferralStatus.Withdrawn);
}

/// <summary>What can happen to a referral.</summary>
public enum ReferralTrigger
{
    /// <summary>Somebody at the centre opened it.</summary>
    See,
    Accept,

    /// <summary>The centre asks her something, and waits for her answer.</summary>
    AskHer,

    /// <summary>The centre tells her something, and goes on itself.</summary>
    TellHer,

    /// <summary>She writes to the centre.</summary>
    Reply,
    Decline,
    Finish,

    /// <summary>The centre hands a summary on, and waits for an institution.</summary>
    AskInstitution,

    /// <summary>Every institution that was asked has answered.</summary>
    HearBack,

    /// <summary>She agreed that another centre goes on.</summary>
    HandOver,

    /// <summary>The person took it back.</summary>
    Withdraw,

    /// <summary>Nobody at the centre opened it in time.</summary>
    Expire,

    /// <summary>The centre opened it, and then did nothing more.</summary>
    Lapse,
}
