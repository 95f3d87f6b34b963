using System.Collections.Concurrent;

namespace WegoBot.Dialogue;

/// <summary>The conversation as the service uses it: any number of turns may run at once.</summary>
public sealed class DialogueEngine
{
    private readonly ConcurrentBag<Script> _idle = [];
    private readonly Func<Script> _newScript;
    private readonly MessageInterpreter _interpreter;
    private readonly ChoiceReducer _reducer;
    private readonly ScreenRenderer _renderer;
    private readonly ReferralText _referralText;
    private readonly NavigationHistory _history;
    private readonly StageRepair _repair;

    /// <param name="catalogue">Measures, questions and centres.</param>
    /// <param name="texts">Every sentence.</param>
    /// <param name="normalise">The plain spelling in which typed words and buttons' labels are compared.</param>
    /// <param name="webChat">The address of the web chat, as she can open it; null when it has none that is known.</param>
    public DialogueEngine(Catalogue catalogue, Texts texts, Func<string, string> normalise, string? webChat = null)
    {
        var interview = new Interview(catalogue, new Eligibility(catalogue));
        _referralText = new ReferralText(catalogue, texts);
        _reducer = new ChoiceReducer(interview, _referralText);
        _renderer = new ScreenRenderer(catalogue, texts, interview, _referralText, webChat);
        _history = new NavigationHistory(interview);
        _repair = new StageRepair(catalogue, interview);
        _interpreter = new MessageInterpreter(normalise);
        _newScript = () => new Script(catalogue, interview);
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
            conversation = conversation.Anew();
        conversation = _repair.Of(conversation);
        var choice = _interpreter.Interpret(message, understood, conversation, () => Draw(conversation, buttonScope, context));
        if (choice is null) return new Turn(conversation, Changed: false);

        var before = conversation with { Notice = null };
        var heard = _reducer.Apply(before, choice, context);
        if (!Fire(heard, context, choice.Trigger, out var next))
            return new Turn(Staying(before, heard, choice), Changed: true);
        if (next == Stage.Left)
            return Leaving(conversation, choice, context);

        var after = _history.Move(before, heard, choice.Trigger, next) with { Screen = conversation.Screen + 1 };
        if (message.IsUnread) after = after with { Notice = Notices.OnlyWords };
        else if (choice.Trigger == Trigger.NotUnderstood && next != Stage.Greeting) after = after with { Notice = Notices.NotUnderstood };
        return Settle(after, heard, choice, context);
    }

    /// <summary>The screen of a stored conversation.</summary>
    public Screen Draw(Conversation conversation, string buttonScope, TurnContext context) =>
        _renderer.Draw(_repair.Of(conversation), buttonScope, context);

    /// <summary>The case code that stands in a message, as sixteen digits, so that its case can be looked up before the turn; null for none.</summary>
    public static string? CodeIn(Message message) =>
        message.Words is { Length: <= 100 } words && CaseCode.DigitsIn(words) is { Length: CaseCode.Digits } code ? code : null;

    /// <summary>Whether the message means something only on the screen that it was typed under: words that do not leave, ask for help now or tell of danger.</summary>
    public static bool CanGoStale(Message message, Understood understood) => message.Words is not null && !understood.HoldsOnEveryScreen;

    /// <summary>Runs the machine; each serves one turn at a time, so they are kept for the next.</summary>
    private bool Fire(Conversation heard, TurnContext context, Trigger trigger, out Stage next)
    {
        if (!_idle.TryTake(out var script)) script = _newScript();
        var fits = script.Next(heard, context, trigger, out next);
        _idle.Add(script);
        return fits;
    }

    /// <summary>What she wished does not fit here. Before the card a measure is kept in mind for later.</summary>
    private static Conversation Staying(Conversation before, Conversation heard, Choice choice)
    {
        var begun = before is { Safe: true, CardSeen: true };
        return before with
        {
            Screen = before.Screen + 1,
            Measure = !begun && choice.Trigger == Trigger.Measure ? heard.Measure : before.Measure,
            Notice = begun ? Notices.NotHere : Notices.FirstThis,
        };
    }

    private static Turn Leaving(Conversation conversation, Choice choice, TurnContext context)
    {
        var left = new Conversation { Stage = Stage.Left, Language = conversation.Language, Screen = conversation.Screen + 1 };
        var withdraw = choice is { Trigger: Trigger.Confirm, Value: "withdraw" } ? context.Case?.Referral : null;
        return new Turn(left, Changed: true, Withdraw: withdraw, Forgotten: true);
    }

    /// <summary>What belongs to the stage that was reached.</summary>
    private Turn Settle(Conversation after, Conversation heard, Choice choice, TurnContext context)
    {
        if (after.Stage != Stage.Distress && after.NavigationHistory.All(place => place.Stage != Stage.Distress))
            after = after with { Distress = null };
        return (after.Stage, choice.Trigger) switch
        {
            (Stage.Preview, _) => new Turn(
                after with { Draft = after.Draft with { Seen = ReferralRequest.DigestOf(_referralText.Of(after)) } }, Changed: true),
            (Stage.Sent, Trigger.Agree) => new Turn(
                after with { Draft = new ReferralDraft() }, Changed: true, Referral: _referralText.Compose(heard)),
            (Stage.Centre, Trigger.Agree) => new Turn(after with { Notice = Notices.CentreNotOpen }, Changed: true),
            (Stage.MyReferral, Trigger.Confirm) when context.Case is { IsOpen: true } => new Turn(
                after with { Code = null, Notice = Notices.Withdrawn }, Changed: true, Withdraw: context.Case.Referral),
            _ => new Turn(after, Changed: true),
        };
    }
}
