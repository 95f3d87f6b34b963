using WegoBot.Dialogue;
using WegoBot.Referrals;

namespace WegoBot.Conversations;

/// <summary>Takes one turn within a commit: what the script decides, and all that has to happen with it.</summary>
internal sealed class TurnTaker(Scripts scripts, Sittings sittings, ReferralDesk desk)
{
    public Outcome Take(Sitting sitting, Incoming message)
    {
        var held = sitting.Of(message.Conversation);
        var before = held.Conversation ?? new Conversation { Language = message.Hint };
        if (!sitting.Handle(message))
            return Drawn(sitting, held, before, message) with { Repeated = true };

        // Words typed under an older screen answer a question that is not asked any more.
        var turn = message.UnderScreen is { } under && under != before.Screen && Scripts.CanGoStale(message.Message)
            ? new Turn(before, Changed: false)
            : scripts.Take(before, held.Seal, message.Message, Around(sitting, before, message));
        var after = CarryOut(sitting, turn);
        sitting.Keep(held, after, message, turn.Changed || message.ShowAnew);
        var outcome = Drawn(sitting, held, after, message) with { Changed = turn.Changed, Forgotten = turn.Forgotten };
        // Where no channel has to bring her the last line, nothing waits for it.
        if (turn.Forgotten && held.Address is null)
            sitting.Forget(held);
        return outcome;
    }

    /// <summary>A turn that failed alone: marked as handled, and answered with the current screen.</summary>
    public Outcome GiveUp(Sitting sitting, Incoming message)
    {
        var held = sitting.Of(message.Conversation);
        var before = held.Conversation ?? new Conversation { Language = message.Hint };
        if (sitting.Handle(message))
            sitting.Keep(held, before, message, toBeShown: true);
        try
        {
            return Drawn(sitting, held, before, message);
        }
        catch (Exception)
        {
            // What is stored cannot even be drawn, and would fail each of her messages: she goes on from the greeting.
            var fresh = before.Anew();
            sitting.Keep(held, fresh, message, toBeShown: true);
            return Drawn(sitting, held, fresh, message);
        }
    }

    /// <summary>A conversation's screen as it stands.</summary>
    public Outcome Current(Sitting sitting, Held held, ChannelKind channel, Language hint)
    {
        var conversation = held.Conversation ?? new Conversation { Language = hint };
        var circumstances = new Circumstances(SofiaClock.In(sitting.Now), channel, Case(sitting, conversation));
        return new Outcome(held.Id, scripts.Draw(conversation, held.Seal, circumstances), Changed: false,
            Forgotten: conversation.Stage == Stage.Left, held.Address)
        { Life = held.Mark, Traces = held.Traces.All };
    }

    private Conversation CarryOut(Sitting sitting, Turn turn)
    {
        var after = turn.Conversation;
        if (turn.Referral is { } request)
        {
            var (referral, code) = desk.Send(sitting.Db, request, sitting.WaysTo(request.Centre, desk.WaysTo));
            after = after with { Referral = referral, Code = code };
            sitting.Notifies = true;
        }

        if (turn.Withdraw is { } withdrawn && desk.Withdraw(sitting.Referral(withdrawn)))
            sitting.Erases = true;
        if (!turn.Forgotten)
            return after;
        sitting.Erases = true;
        return Keeping.WithNothing(after);
    }

    private Outcome Drawn(Sitting sitting, Held held, Conversation conversation, Incoming message) =>
        new(held.Id, scripts.Draw(conversation, held.Seal, Around(sitting, conversation, message)), Changed: false, Forgotten: false, held.Address)
        { Life = held.Mark, Traces = held.Traces.All };

    private Circumstances Around(Sitting sitting, Conversation conversation, Incoming message)
    {
        var found = sittings.HashIn(message) is { } hash ? sitting.ReferralOf(hash) : null;
        return new Circumstances(SofiaClock.In(sitting.Now), message.Channel, Case(sitting, conversation),
            found is { Status: not ReferralStatus.Expired } ? ReferralDesk.View(found) : null);
    }

    private static CaseView? Case(Sitting sitting, Conversation conversation) =>
        ReferralDesk.View(sitting.Referral(conversation.Referral));
}
