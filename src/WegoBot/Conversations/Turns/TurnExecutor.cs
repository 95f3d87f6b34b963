using WegoBot.Dialogue;
using WegoBot.Referrals;
using WegoBot.Understanding;

namespace WegoBot.Conversations;

/// <summary>Executes one turn within a commit: what the dialogue decides, and everything that must be stored with it.</summary>
internal sealed class TurnExecutor(DialogueEngine engine, TextUnderstanding understanding, TurnBatchStore batches, ReferralService referrals, PersonCases cases, CaseScrubber scrubber)
{
    public TurnResult Take(TurnBatch batch, IncomingMessage message)
    {
        var loaded = batch.Of(message.Conversation);
        var before = loaded.Conversation ?? new Conversation { Language = message.Hint };
        if (!batch.TryProcess(message))
        {
            loaded.Note(message.SentMessage);
            return Drawn(batch, loaded, before, message) with { Repeated = true };
        }

        var understood = understanding.Understand(message.Message.Words);
        if (!message.IsSaidNow && DialogueEngine.CanGoStale(message.Message, understood))
        {
            loaded.Note(message.SentMessage);
            return Drawn(batch, loaded, before, message) with { PassedOver = true };
        }

        // Words typed under an older screen answer a question that is no longer on the screen.
        var turn = message.UnderScreen is { } under && under != before.Screen && DialogueEngine.CanGoStale(message.Message, understood)
            ? new Turn(before, Changed: false)
            : engine.Take(before, loaded.ButtonScope, message.Message, understood, WithWords(Around(batch, before, message), before, message, understood));
        var after = Apply(batch, turn);
        batch.Keep(loaded, after, message, turn.Changed || message.ShowAnew);
        var result = Drawn(batch, loaded, after, message) with { Changed = turn.Changed, Forgotten = turn.Forgotten };
        if (after is { Stage: Stage.MyReferral, Referral: { } opened })
            cases.MarkRead(batch.Db, opened);
        // A channel without an address has no last line to deliver, so nothing has to be kept for it.
        if (turn.Forgotten && loaded.Address is null)
            batch.Forget(loaded);
        return result;
    }

    /// <summary>Skips a turn that failed even alone: marks it as processed and answers with the current screen.</summary>
    public TurnResult GiveUp(TurnBatch batch, IncomingMessage message)
    {
        var loaded = batch.Of(message.Conversation);
        var before = loaded.Conversation ?? new Conversation { Language = message.Hint };
        if (batch.TryProcess(message))
            batch.Keep(loaded, before, message, toBeShown: true);
        try
        {
            return Drawn(batch, loaded, before, message);
        }
        catch (Exception)
        {
            // The stored conversation cannot be drawn, and would fail each of her messages: she continues from the greeting.
            var fresh = before.StartOver();
            batch.Keep(loaded, fresh, message, toBeShown: true);
            return Drawn(batch, loaded, fresh, message);
        }
    }

    /// <summary>Draws the current screen of a conversation without a turn.</summary>
    public TurnResult Current(TurnBatch batch, LoadedConversation loaded, ChannelKind channel, Language hint)
    {
        var conversation = loaded.Conversation ?? new Conversation { Language = hint };
        var context = new TurnContext(SofiaClock.In(batch.Now), channel, Case(batch, conversation));
        return new TurnResult(loaded.Id, engine.Draw(conversation, loaded.ButtonScope, context), Changed: false,
            Forgotten: conversation.Stage == Stage.Left, loaded.Address)
        { Epoch = loaded.Epoch, SentMessages = loaded.SentMessages.All };
    }

    private Conversation Apply(TurnBatch batch, Turn turn)
    {
        var after = turn.Conversation;
        if (turn.Referral is { } request)
        {
            var (referral, code) = referrals.Send(batch.Db, request, batch.DeliveriesTo(request.Centre, referrals.DeliveriesTo));
            after = after with { Referral = referral, Code = code };
            batch.Notifies = true;
        }

        if (turn.Message is { } written && batch.Referral(after.Referral) is { } taken && cases.Receive(batch.Db, taken, written, after.Language))
            batch.Notifies = true;
        if (turn.Withdraw is { } withdrawn && referrals.Withdraw(batch.Db, batch.Referral(withdrawn)))
            batch.Erases = true;
        if (!turn.Forgotten)
            return after;
        batch.Erases = true;
        return RetentionPeriods.WithNothing(after);
    }

    private TurnResult Drawn(TurnBatch batch, LoadedConversation loaded, Conversation conversation, IncomingMessage message) =>
        new(loaded.Id, engine.Draw(conversation, loaded.ButtonScope, Around(batch, conversation, message)), Changed: false, Forgotten: false, loaded.Address)
        { Epoch = loaded.Epoch, SentMessages = loaded.SentMessages.All };

    private TurnContext Around(TurnBatch batch, Conversation conversation, IncomingMessage message)
    {
        var found = batches.HashIn(message) is { } hash ? batch.ReferralOf(hash) : null;
        return new TurnContext(SofiaClock.In(batch.Now), message.Channel, Case(batch, conversation),
            found is { Status: not ReferralStatus.Expired } ? cases.View(batch.Db, found) : null);
    }

    /// <summary>With her words for the centre, if there are any, as they would go.</summary>
    private TurnContext WithWords(TurnContext context, Conversation before, IncomingMessage message, Understood understood)
    {
        if (DialogueEngine.WordsForCentre(before, message.Message) is not { } words)
            return context;
        var speaksOfDanger = understood.Distress is not null || (before.Stage == Stage.MessagePreview && before.CaseDraft is { SpeaksOfDanger: true });
        var (draft, reason) = scrubber.Draft(words, before.Language, context.Case, speaksOfDanger);
        return context with { Written = draft, NotWritten = reason };
    }

    private CaseView? Case(TurnBatch batch, Conversation conversation) =>
        cases.View(batch.Db, batch.Referral(conversation.Referral));
}
