using WegoBot.Centres;
using WegoBot.Dialogue;
using WegoBot.Figures;
using WegoBot.Pilots;
using WegoBot.Privacy;
using WegoBot.Referrals;
using WegoBot.Understanding;

namespace WegoBot.Conversations;

/// <summary>Executes one turn within a commit: what the dialogue decides, and everything that must be stored with it.</summary>
internal sealed class TurnExecutor(DialogueEngine engine, TextUnderstanding understanding, CodeLookup codes, ReferralService referrals, PersonCases cases, CaseScrubber scrubber, CentreAvailabilities centres, CurrentPilots pilots, ConversationFigures figures)
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
        var word = message.IsSaidNow ? engine.WordTypedIn(before, message.Message, understood) : null;
        if (NeedsHash(word, message) || (!message.HasWaited && batch.IsPostponed(loaded.Id)))
            return Postponed(batch, loaded, before, message, word);
        if (!message.IsSaidNow && DialogueEngine.CanGoStale(message.Message, understood))
        {
            loaded.Note(message.SentMessage);
            return Drawn(batch, loaded, before, message) with { PassedOver = true };
        }

        // Words typed under an older screen answer a question that is no longer on the screen.
        var isStale = message.UnderScreen is { } under && under != before.Screen && DialogueEngine.CanGoStale(message.Message, understood) && !DialogueEngine.IsSecretWord(before, message.Typed);
        var turn = isStale
            ? new Turn(before, Changed: false)
            : engine.Take(before, loaded.ButtonScope, message.Message, understood, WithWords(codes.Try(batch, message, Around(batch, before, message)), before, message, understood) with
            {
                Number = NumberIn(before, message),
                Typed = message.Typed,
                WordFault = word?.Fault,
            });
        var after = Apply(batch, turn, loaded, message);
        if (turn.Number is { } number && batch.Referral(before.Referral) is { } called)
        {
            cases.Contacts.ChangeNumber(called, number.Given, loaded.Id);
            batch.Erases = true;
        }

        after = figures.Count(batch.Counts, before, turn with { Conversation = after }, centres.At(batch.Now), DateOnly.FromDateTime(SofiaClock.In(batch.Now)));
        batch.Keep(loaded, after, message, turn.Changed || message.ShowAnew);
        var result = Drawn(batch, loaded, after, message) with { Changed = turn.Changed, Forgotten = turn.Forgotten, Hides = turn.Hides ? message.SentMessage : null };
        if (after is { Stage: Stage.MyReferral } && batch.Referral(after.Referral) is { } opened)
            cases.MarkRead(batch.Db, opened);
        // A channel without an address has no last line to deliver, so nothing has to be kept for it.
        if (turn.Forgotten && loaded.Address is null)
            batch.Forget(loaded);
        return result;
    }

    private static bool NeedsHash(WordToHash? word, IncomingMessage message) =>
        word is { NeedsHash: true } && (message.Typed is not { } typed || (word.Salt is { } salt && salt != typed.Salt));

    /// <summary>The turn is taken once what she typed is hashed, and what she did after that comes after it.</summary>
    private TurnResult Postponed(TurnBatch batch, LoadedConversation loaded, Conversation before, IncomingMessage message, WordToHash? word)
    {
        if (!message.HasWaited)
            batch.Postpone(loaded.Id);
        loaded.Note(message.SentMessage);
        return Drawn(batch, loaded, before, message) with { ToHash = word is { NeedsHash: true } ? word : WordToHash.None };
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
        var context = new TurnContext(SofiaClock.In(batch.Now), channel, Case(batch, conversation)) { Centres = centres.At(batch.Now), Pilots = pilots.All, Kept = Kept(batch, loaded, conversation) };
        return new TurnResult(loaded.Id, engine.Draw(conversation, loaded.ButtonScope, context), Changed: false,
            Forgotten: conversation.Stage == Stage.Left, loaded.Address)
        { Epoch = loaded.Epoch, SentMessages = loaded.SentMessages.All, Clears = conversation.Clears };
    }

    /// <summary>Forgets a conversation whose person is gone from its channel, and all that could still reach her there.</summary>
    public void Forget(TurnBatch batch, ConversationId conversation)
    {
        cases.Contacts.ForgetChat(batch.Db, conversation);
        var loaded = batch.Of(conversation);
        if (loaded is { GoesOn: true, Conversation: { } left })
            ConversationFigures.CountEnd(batch.Counts, left, isLeft: true);
        batch.Forget(loaded);
    }

    /// <summary>Adds what the turns have counted to the commit, with the conversations that fell silent before them.</summary>
    public void AddFigures(TurnBatch batch)
    {
        foreach (var loaded in batch.All)
            if (loaded is { Changed: true, Silent: { } silent })
                ConversationFigures.CountEnd(batch.Counts, silent, isLeft: false);
        figures.Recorder.Add(batch.Db, batch.Counts);
    }

    private Conversation Apply(TurnBatch batch, Turn turn, LoadedConversation loaded, IncomingMessage message)
    {
        var after = turn.Conversation;
        if (turn.Referral is { } request)
        {
            var (referral, code) = referrals.Send(batch.Db, request, batch.NoticeTo(request.Centre, referrals.NoticeTo));
            after = after with { Referral = referral, Code = code };
            batch.Notifies = true;
        }

        if (turn.Message is { } written && batch.Referral(after.Referral) is { } taken && cases.Receive(batch.Db, taken, written, after.Language))
            batch.Notifies = true;
        after = Decided(batch, turn, after);
        if (turn.Withdraw is { } withdrawn && referrals.Withdraw(batch.Db, batch.Referral(withdrawn)))
            batch.Erases = true;
        if (turn.Alert is { } change)
            ChangeAlert(batch, change, turn, loaded, message);
        if (turn.Closes)
        {
            // The line that tells of an answer would come from the chat into the decoy.
            cases.Contacts.ForgetChat(batch.Db, loaded.Id);
            batch.Erases = true;
        }

        if (!turn.Forgotten)
            return after;
        if (turn.Alert is null && message.Channel != ChannelKind.WebChat)
            cases.Contacts.Left(batch.Db, loaded.Id);
        batch.Erases = true;
        return RetentionPeriods.WithNothing(after);
    }

    private void ChangeAlert(TurnBatch batch, AlertChange change, Turn turn, LoadedConversation loaded, IncomingMessage message)
    {
        if (turn.Forgotten)
        {
            cases.Contacts.ForgetChat(batch.Db, loaded.Id);
            cases.Contacts.ForgetNumbers(batch.Db, loaded.Id);
        }
        else if (batch.Referral(turn.Conversation.Referral) is { } row)
            cases.Contacts.ChangeAlert(row, change.Times is { } times && (message.Address ?? loaded.Address) is { } address
                ? new AlertContent(loaded.Id, message.Channel, address, turn.Conversation.Language, times)
                : null);
        batch.Erases = true;
    }

    /// <summary>Her yes or no to what the centre asks. After a hand-over the conversation speaks of the other centre's case.</summary>
    private Conversation Decided(TurnBatch batch, Turn turn, Conversation after)
    {
        if ((turn.Summary is null && turn.HandOver is null) || batch.Referral(after.Referral) is not { } row)
            return after;
        (batch.Notifies, batch.Erases) = (true, true);
        if (turn.Summary is { } summary)
            cases.Onward.Summaries.Decide(batch.Db, row, summary);
        return turn.HandOver is { } handOver && cases.Onward.HandOvers.Decide(batch.Db, row, handOver) is { } next ? after with { Referral = next } : after;
    }

    private TurnResult Drawn(TurnBatch batch, LoadedConversation loaded, Conversation conversation, IncomingMessage message) =>
        new(loaded.Id, engine.Draw(conversation, loaded.ButtonScope, Around(batch, conversation, message) with { Kept = Kept(batch, loaded, conversation) }), Changed: false, Forgotten: false, loaded.Address)
        { Epoch = loaded.Epoch, SentMessages = loaded.SentMessages.All, Clears = conversation.Clears };

    private TurnContext Around(TurnBatch batch, Conversation conversation, IncomingMessage message) =>
        new(SofiaClock.In(batch.Now), message.Channel, Case(batch, conversation), codes.Found(batch, message)) { Centres = centres.At(batch.Now), Pilots = pilots.All };

    /// <summary>What else is kept of her chat, where she looks at that.</summary>
    private KeptOfChat? Kept(TurnBatch batch, LoadedConversation loaded, Conversation conversation) => conversation.Stage != Stage.MyData ? null : new KeptOfChat(
        SofiaClock.In(loaded.LastTurnAt + RetentionPeriods.Answers),
        SofiaClock.In(loaded.LastTurnAt + RetentionPeriods.Everything),
        loaded.SentMessages.All.Count,
        cases.Contacts.OtherAlerts(batch.Db, loaded.Id, conversation.Referral),
        cases.Contacts.OtherNumbers(batch.Db, loaded.Id, conversation.Referral));

    private string? NumberIn(Conversation before, IncomingMessage message) =>
        DialogueEngine.NumberTypedIn(before, message.Message) is { } words ? cases.Contacts.NumberIn(words) : null;

    /// <summary>With her words for the centre, if there are any, as they would go.</summary>
    private TurnContext WithWords(TurnContext context, Conversation before, IncomingMessage message, Understood understood)
    {
        if (DialogueEngine.WordsForCentre(before, message.Message, understood, context) is not { } words)
            return context;
        var speaksOfDanger = understood.Distress is not null || (before.Stage == Stage.MessagePreview && before.CaseDraft is { SpeaksOfDanger: true });
        var (draft, reason) = scrubber.Draft(words, before.Language, context.Case, speaksOfDanger);
        return context with { Written = draft, NotWritten = reason };
    }

    private CaseView? Case(TurnBatch batch, Conversation conversation) =>
        cases.View(batch.Db, batch.Referral(conversation.Referral));
}
