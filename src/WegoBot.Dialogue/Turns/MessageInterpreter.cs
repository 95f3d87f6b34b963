namespace WegoBot.Dialogue;

/// <summary>Interprets a message on the screen that she sees. Distress is looked for before anything else.</summary>
internal sealed class MessageInterpreter(Func<string, string> normalise, Languages languages)
{
    private readonly Dictionary<string, Language> _languageNames = languages.All
        .DistinctBy(language => normalise(languages.NameOf(language)))
        .ToDictionary(language => normalise(languages.NameOf(language)));

    /// <summary>Never read as part of a code: whoever types it wants help.</summary>
    private const string Emergency = "112";

    private const int LongestTypedLabel = 60;

    /// <summary>What the message wants; null for a button that is not on the screen, which changes nothing.</summary>
    public Choice? Interpret(Message message, Understood understood, Conversation conversation, TurnContext context, Func<Screen> screen) =>
        message.ButtonId is { } button ? InterpretPress(button, screen) : KeepCode(InterpretWords(message.Words ?? "", understood, conversation, context, screen), conversation, context);

    /// <summary>What else the words ask for, beside danger; null for nothing. The code is the clearest wish.</summary>
    public static Choice? Beside(Understood understood, string? code) => understood switch
    {
        { Distress: null } => null,
        _ when code is not null => new Choice(Trigger.Code, code),
        { Intent: { } intent } => new Choice(intent.Trigger, intent.Value),
        { Nearest: not [] and var nearest } => new Choice(Trigger.Offer, Offers.Write(nearest)),
        _ => null,
    };

    /// <summary>
    /// Words may be hasty or another's: they never destroy a code that she has not confirmed. It is shown once more, and
    /// then exit words leave. Another's code waits until hers is confirmed.
    /// </summary>
    private static Choice KeepCode(Choice choice, Conversation conversation, TurnContext context) => conversation.Code is null ? choice : (choice.Trigger, conversation.Stage) switch
    {
        (Trigger.Leave, Stage.KeepCode) => choice,
        (Trigger.Leave or Trigger.NotSafe, _) or (Trigger.Confirm, Stage.Forget) => new Choice(Trigger.KeepCode),
        (Trigger.Code, _) when context.Found is { } found && found.Referral != conversation.Referral => new Choice(Trigger.KeepCode),
        _ => choice,
    };

    private static Choice? InterpretPress(string button, Func<Screen> screen)
    {
        if (button == ButtonIds.Leave) return new Choice(Trigger.Leave);
        if (button == ButtonIds.HelpNow) return new Choice(Trigger.HelpNow);
        foreach (var row in screen().Rows)
            foreach (var one in row)
                if (one.Id == button)
                    return one.Choice;
        return null;
    }

    private Choice InterpretWords(string words, Understood understood, Conversation conversation, TurnContext context, Func<Screen> screen)
    {
        if (understood.Distress is { } distress) return new Choice(Trigger.Distress, KindFor(distress, understood.ByAChild).ToString());
        var typed = TypedDigits.In(words);
        var digits = DigitsTyped(typed, conversation.Stage);
        if (IsForTheCentre(words, understood, conversation, context) && !(digits is not null && typed.StandAlone))
            return LabelTyped(words, understood.Normalised, screen) ?? new Choice(Trigger.Written);
        if (conversation.Stage == Stage.Number && !understood.HoldsOnEveryScreen && IsANumber(typed, context)) return new Choice(Trigger.Number);
        if (digits is not null && (typed.StandAlone || (typed.LookLikeACode && understood.Intent is not { Trigger: Trigger.Leave or Trigger.MayLeave }))) return digits;
        if (LabelTyped(words, understood.Normalised, screen) is { } label) return label;
        if (_languageNames.TryGetValue(understood.Normalised, out var language)) return SwitchTo(language);
        if (SecretWordRules.IsChosenAt(conversation.Stage) && (context.Typed is not null || context.WordFault is not null)) return new Choice(Trigger.Word);
        return understood.Intent switch
        {
            null or { Trigger: Trigger.Refer } when conversation.Stage is Stage.Preview or Stage.Consent or Stage.MessagePreview or Stage.Summary or Stage.HandOver or Stage.HandOverConsent or Stage.NumberPreview => new Choice(Trigger.NotUnderstood),
            null when understood.Nearest is not [] && conversation.Stage is not (Stage.Question or Stage.PapersQuestion or Stage.Sent or Stage.CodeCheck or Stage.Withdraw or Stage.Forget) => new Choice(Trigger.Offer, Offers.Write(understood.Nearest)),
            null => digits ?? new Choice(Trigger.NotUnderstood),
            { Trigger: Trigger.Answer, Value: var answer } => InterpretAnswer(answer, conversation.Stage),
            { Trigger: Trigger.SwitchLanguage, Value: var code } => LanguageAsked(code, conversation.Language),
            var intent => new Choice(intent.Trigger, intent.Value),
        };
    }

    /// <summary>Whether she typed a phone number, or digits that are meant as one; her code is none.</summary>
    private static bool IsANumber(TypedDigits typed, TurnContext context) =>
        context.Number is not null || (typed.Digits is not ("" or Emergency) && !typed.LookLikeACode);

    /// <summary>While she writes to the centre, or looks at what its people wrote, her words are for it, except commands and what means the same on every screen.</summary>
    private static bool IsForTheCentre(string words, Understood understood, Conversation conversation, TurnContext context) =>
        conversation.Stage is Stage.WriteToCentre or Stage.MyReferral && (context.Written is not null || context.NotWritten is not null)
        && !understood.HoldsOnEveryScreen && !words.StartsWith('/');

    /// <summary>A child who speaks of danger is answered in words for a child. Self-harm keeps its own words at every age.</summary>
    private static DistressKind KindFor(DistressKind distress, bool byAChild) =>
        byAChild && distress != DistressKind.SelfHarm ? DistressKind.ChildWrites : distress;

    /// <summary>The language that she asked for; when she named none, the only other one; else the list.</summary>
    private Choice LanguageAsked(string code, Language current)
    {
        if (languages.TryFind(code, out var named)) return SwitchTo(named);
        if (code is "" && languages.OnlyOther(current) is { } other) return SwitchTo(other);
        return new Choice(languages.All.Count > 1 ? Trigger.Languages : Trigger.NotUnderstood);
    }

    private static Choice SwitchTo(Language language) => new(Trigger.SwitchLanguage, language.ToString());

    /// <summary>The button whose label she typed: Ruse, ruse, Русе. Consent is only given, the code only given up, and a message or a phone number only sent by pressing the button.</summary>
    private Choice? LabelTyped(string words, string normalised, Func<Screen> screen)
    {
        if (words.Length > LongestTypedLabel || normalised is "") return null;
        foreach (var row in screen().Rows)
            foreach (var one in row)
                if (one.Choice.Trigger is not (Trigger.Agree or Trigger.HasCode or Trigger.Send or Trigger.Allow or Trigger.AgreeToNumber) && normalise(one.Label) == normalised)
                    return one.Choice;
        return null;
    }

    /// <summary>A code, or a part of it where that is asked for. A code that is not whole has no value: it is not looked up.</summary>
    private static Choice? DigitsTyped(TypedDigits typed, Stage stage)
    {
        if (typed.Digits is "" or Emergency) return null;
        if (stage == Stage.CodeCheck) return new Choice(Trigger.CodePart, typed.Code ?? typed.Digits);
        return stage == Stage.EnterCode || typed.LookLikeACode ? new Choice(Trigger.Code, typed.Code ?? "") : null;
    }

    /// <summary>A typed yes or no while a question is open. Consent is only given by pressing its button.</summary>
    private static Choice InterpretAnswer(string answer, Stage stage) => (stage, answer) switch
    {
        (Stage.Greeting, nameof(Answer.Yes)) => new Choice(Trigger.Safe),
        (Stage.Greeting, nameof(Answer.No)) => new Choice(Trigger.NotSafe),
        (Stage.Card, nameof(Answer.Yes)) => new Choice(Trigger.Continue),
        (Stage.Question or Stage.PapersQuestion, _) => new Choice(Trigger.Answer, answer),
        (Stage.Withdraw, nameof(Answer.Yes)) => new Choice(Trigger.Confirm),
        (Stage.Alert, nameof(Answer.No)) => new Choice(Trigger.NoAlert),
        (Stage.Summary or Stage.HandOver or Stage.HandOverConsent, nameof(Answer.No)) => new Choice(Trigger.Refuse),
        (Stage.Withdraw or Stage.Forget or Stage.Distress, nameof(Answer.No)) => new Choice(Trigger.Back),
        _ => new Choice(Trigger.NotUnderstood),
    };
}
