using System.Collections.Concurrent;

namespace WegoBot.Dialogue;

/// <summary>The conversation as the service uses it. It is thread-safe: turns may run in parallel.</summary>
public sealed class DialogueEngine
{
    private readonly ConcurrentBag<Script> _idle = [];
    private readonly Func<Script> _newScript;
    private readonly MessageInterpreter _interpreter;
    private readonly ChoiceReducer _reducer;
    private readonly ScreenRenderer _renderer;
    private readonly NavigationHistory _history;
    private readonly ConversationRepair _repair;
    private readonly StageArrival _arrival;
    private readonly DecoyBot? _decoy;
    private readonly SecretWordRules _words;

    /// <param name="catalogue">Measures, questions and centres.</param>
    /// <param name="texts">Every sentence.</param>
    /// <param name="normalise">The plain spelling in which typed words and buttons' labels are compared.</param>
    /// <param name="webChat">The public address of the web chat; null when it is not known.</param>
    public DialogueEngine(Catalogue catalogue, Texts texts, Func<string, string> normalise, string? webChat = null)
    {
        var interview = new Interview(catalogue, new Eligibility(catalogue));
        var referralText = new ReferralText(catalogue, texts);
        _reducer = new ChoiceReducer(interview, referralText);
        var handOverText = new HandOverText(catalogue, referralText);
        var onward = new OnwardTurns(catalogue, handOverText);
        _arrival = new StageArrival(referralText, onward);
        _renderer = new ScreenRenderer(catalogue, texts, interview, referralText, handOverText, webChat);
        _history = new NavigationHistory(interview);
        _repair = new ConversationRepair(catalogue, interview, texts);
        _interpreter = new MessageInterpreter(normalise, texts.Languages);
        _decoy = texts.Decoy is { } decoy ? new DecoyBot(decoy, normalise) : null;
        _words = new SecretWordRules(texts, normalise);
        _newScript = () => new Script(catalogue, interview, onward);
    }

    /// <summary>What <paramref name="message"/> leads to. A pure function: the same arguments give the same turn.</summary>
    /// <param name="conversation">The conversation as stored.</param>
    /// <param name="buttonScope">What binds button ids to this conversation: any text that no other conversation has.</param>
    /// <param name="message">What she did.</param>
    /// <param name="understood">What her words were understood to say; nothing for a press.</param>
    /// <param name="context">The time, the channel and the case.</param>
    public Turn Take(Conversation conversation, string buttonScope, Message message, Understood understood, TurnContext context)
    {
        if (conversation.Stage == Stage.Left && message.ButtonId is null)
            conversation = conversation.StartOver();
        conversation = _repair.Repair(conversation);
        if (TakeSecretWord(conversation, context) is { } changed) return changed;
        if (conversation.Stage == Stage.Decoy && _decoy is not null) return _decoy.Take(conversation, message, understood, () => Draw(conversation, buttonScope, context));
        var choice = _interpreter.Interpret(message, understood, conversation, context, () => Draw(conversation, buttonScope, context));
        if (choice is null) return new Turn(conversation, Changed: false);

        var before = conversation with { Notice = null };
        if (conversation.Stage != Stage.WriteToCentre && MessageInterpreter.Beside(understood, CodeIn(message)) is { } beside) before = KeepWish(before, beside, context);
        var applied = _reducer.Apply(before, choice, context);
        if (!Fire(applied, context, choice.Trigger, out var next))
        {
            var stays = StayWithNotice(before, choice, context);
            return new Turn(message.IsUnread ? stays with { Notice = Notices.OnlyWords } : stays, Changed: true);
        }

        if (next == Stage.Left)
            return Leave(conversation, choice, context);

        var after = _history.Move(before, applied, choice.Trigger, next) with { Screen = conversation.Screen + 1 };
        // Help comes before anything else that is to be said.
        if (message.IsUnread && next is not (Stage.Distress or Stage.HelpNow)) after = after with { Notice = after.Notice ?? Notices.OnlyWords };
        else if (choice.Trigger == Trigger.NotUnderstood && next != Stage.Greeting) after = after with { Notice = Notices.NotUnderstood };
        var arrives = (before.Stage, choice.Trigger) is (Stage.Card, Trigger.Continue) or (Stage.Distress, Trigger.Back);
        return arrives && after is { Begun: true, Wish: { } wish } ? Arrive(after, wish, context) : _arrival.Complete(after, applied, choice, context);
    }

    /// <summary>The screen of a stored conversation.</summary>
    public Screen Draw(Conversation conversation, string buttonScope, TurnContext context) =>
        conversation is { Stage: Stage.Decoy } && _decoy is not null
            ? _decoy.Draw(_repair.Repair(conversation), buttonScope, context)
            : _renderer.Draw(_repair.Repair(conversation), buttonScope, context);

    /// <summary>Her words that must be hashed before the turn: they may be one of her two words, or one that she is choosing. Null for none.</summary>
    public WordToHash? WordTypedIn(Conversation conversation, Message message, Understood understood)
    {
        ArgumentNullException.ThrowIfNull(conversation);
        ArgumentNullException.ThrowIfNull(message);
        ArgumentNullException.ThrowIfNull(understood);
        return _words.In(conversation, message, understood);
    }

    /// <summary>The case code that stands in a message, as sixteen digits, so that its case can be looked up before the turn; null for none.</summary>
    public static string? CodeIn(Message message) =>
        message.Words is { } words ? CaseCode.In(words) : null;

    /// <summary>
    /// The words that may go to a centre, so that their personal data can be taken out before the turn: what she types while she writes to
    /// it or looks at what its people wrote, or the draft that she may be about to send. Null for none.
    /// </summary>
    /// <param name="conversation">The conversation before the message.</param>
    /// <param name="message">Her message.</param>
    /// <param name="understood">What its words were understood to say.</param>
    /// <param name="context">Her case, and the day.</param>
    public static string? WordsForCentre(Conversation conversation, Message message, Understood understood, TurnContext context)
    {
        ArgumentNullException.ThrowIfNull(understood);
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(conversation);
        ArgumentNullException.ThrowIfNull(message);
        return (conversation.Stage, message.Words) switch
        {
            (Stage.WriteToCentre, { } words) when !string.IsNullOrWhiteSpace(words) => words,
            // People of the centre are on, so the program does not answer in their place.
            (Stage.MyReferral, { } words) when !string.IsNullOrWhiteSpace(words) && !words.StartsWith('/') && !understood.IsCommand
                && context.Case is { IsTakenOn: true } taken && taken.MayWrite(DateOnly.FromDateTime(context.Now)) => words,
            (Stage.MessagePreview, null) => conversation.CaseDraft?.Text,
            _ => null,
        };
    }

    /// <summary>The words in which a phone number may stand that she gives, so that it can be checked before the turn; null for none.</summary>
    public static string? NumberTypedIn(Conversation conversation, Message message)
    {
        ArgumentNullException.ThrowIfNull(conversation);
        ArgumentNullException.ThrowIfNull(message);
        return conversation.Stage == Stage.Number ? message.Words : null;
    }

    /// <summary>Whether the message only makes sense on the screen under which it was typed: words that neither leave, nor ask for help now, nor speak of danger.</summary>
    public static bool CanGoStale(Message message, Understood understood) => message.Words is not null && !understood.HoldsOnEveryScreen;

    /// <summary>
    /// Her two words come before anything else, on every screen. The duress word forgets what she was doing, as half an hour of silence does, and keeps the
    /// way back to her referral: only the safe word leads there again.
    /// </summary>
    private Turn? TakeSecretWord(Conversation conversation, TurnContext context)
    {
        // Both are compared, so that the time tells nothing.
        var (isSafe, isDuress) = (conversation.Words?.IsSafe(context.Typed) == true, conversation.Words?.IsDuress(context.Typed) == true);
        var trigger = (conversation.Stage == Stage.Decoy, isSafe, isDuress) switch
        {
            (true, true, _) => Trigger.SafeWord,
            (false, _, true) => Trigger.DuressWord,
            _ => (Trigger?)null,
        };
        if (trigger is null || _decoy is null || !Fire(conversation, context, trigger.Value, out var next)) return null;
        var after = conversation.StartOver() with { Stage = next, Clears = context.Channel != ChannelKind.WebChat };
        return new Turn(after, Changed: true) { Hides = true, Closes = next == Stage.Decoy };
    }

    /// <summary>Whether what she typed is one of her two words, which hold on every screen.</summary>
    public static bool IsSecretWord(Conversation conversation, TypedWord? typed)
    {
        ArgumentNullException.ThrowIfNull(conversation);
        return conversation.Words is { } words && (words.IsSafe(typed) | words.IsDuress(typed));
    }

    /// <summary>Runs a machine from the pool: each serves one turn at a time.</summary>
    private bool Fire(Conversation applied, TurnContext context, Trigger trigger, out Stage next)
    {
        if (!_idle.TryTake(out var script)) script = _newScript();
        var fits = script.Next(applied, context, trigger, out next);
        _idle.Add(script);
        return fits;
    }

    /// <summary>The choice does not fit the stage. What she asks for before the card is kept for afterwards.</summary>
    private Conversation StayWithNotice(Conversation before, Choice choice, TurnContext context) => before.Begun
        ? before with { Screen = before.Screen + 1, Notice = Notices.NotHere }
        : KeepWish(before, choice, context) with { Screen = before.Screen + 1, Notice = Notices.FirstThis };

    /// <summary>The conversation with what she asked for kept, if it only opens after the card. A guess never replaces a clear wish.</summary>
    private Conversation KeepWish(Conversation conversation, Choice choice, TurnContext context)
    {
        if (choice.Trigger == Trigger.Code) return KeepCase(conversation, choice, context);
        var home = conversation with { Stage = Stage.Home, Safe = true, CardSeen = true };
        var opensAfterTheCard = Fire(home, context, choice.Trigger, out _) && !Fire(home with { CardSeen = false }, context, choice.Trigger, out _);
        if (!opensAfterTheCard) return conversation;
        return choice.Trigger == Trigger.Offer && conversation.Wish is { Trigger: not Trigger.Offer }
            ? conversation
            : conversation with { Wish = new Intent(choice.Trigger, choice.Value) };
    }

    /// <summary>A code is looked up as everywhere, and kept nowhere: she arrives at its case, or is asked for the code again.</summary>
    private Conversation KeepCase(Conversation conversation, Choice code, TurnContext context)
    {
        var applied = _reducer.Apply(conversation, code, context);
        var isKnown = context.Found is not null && applied.WrongCodes == 0;
        return applied with { Notice = null, Wish = new Intent(isKnown ? Trigger.MyReferral : Trigger.EnterCode) };
    }

    /// <summary>Goes on to what she had asked for before something else came first.</summary>
    private Turn Arrive(Conversation at, Intent wish, TurnContext context)
    {
        var choice = new Choice(wish.Trigger, wish.Value);
        var before = at with { Wish = null };
        var applied = _reducer.Apply(before, choice, context);
        if (!Fire(applied, context, choice.Trigger, out var next)) return new Turn(before, Changed: true);
        var after = _history.Move(before, applied, choice.Trigger, next);
        if (next == Stage.EnterCode && after.WrongCodes > 0)
            after = after with { Notice = ChoiceReducer.CodesRest(after, context) ? Notices.CodeWait : Notices.CodeUnknown };
        return _arrival.Complete(after, applied, choice, context);
    }

    private static Turn Leave(Conversation conversation, Choice choice, TurnContext context)
    {
        // Leaving keeps her two words, so that they hold when she comes back. Forgetting everything does not.
        var words = choice.Trigger == Trigger.Confirm ? null : conversation.Words;
        var left = new Conversation { Stage = Stage.Left, Language = conversation.Language, Screen = conversation.Screen + 1, Words = words };
        var withdraw = choice is { Trigger: Trigger.Confirm, Value: "withdraw" } ? context.Case?.Referral : null;
        // Leaving keeps what she chose for her message. Forgetting everything does not.
        var alert = choice.Trigger == Trigger.Confirm ? new AlertChange(null) : null;
        var number = choice.Trigger == Trigger.Confirm && context.Case?.NumberEnd is not null ? new NumberChange(null) : null;
        return new Turn(left, Changed: true, Withdraw: withdraw, Forgotten: true, Alert: alert, Number: number);
    }
}
