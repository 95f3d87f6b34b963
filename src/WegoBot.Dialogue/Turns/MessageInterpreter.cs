
namespace WegoBot.Dialogue;

/// <summary>What a message means on the screen that she sees. Distress is heard before anything else is understood.</summary>
internal sealed class MessageInterpreter(Func<string, string> normalise)
{
    /// <summary>Never taken for a part of a code: whoever types it wants help.</summary>
    private const string Emergency = "112";

    private const int LongestTypedLabel = 60;

    /// <summary>What the message wants; null for a button that is not on the screen, which changes nothing.</summary>
    public Choice? Interpret(Message message, Understood understood, Conversation conversation, Func<Screen> screen) =>
        message.ButtonId is { } button ? Pressed(button, screen) : Said(message.Words ?? "", understood, conversation, screen);

    private static Choice? Pressed(string button, Func<Screen> screen)
    {
        if (button == ButtonIds.Leave) return new Choice(Trigger.Leave);
        if (button == ButtonIds.HelpNow) return new Choice(Trigger.HelpNow);
        foreach (var row in screen().Rows)
            foreach (var one in row)
                if (one.Id == button)
                    return one.Choice;
        return null;
    }

    private Choice Said(string words, Understood understood, Conversation conversation, Func<Screen> screen)
    {
        if (understood.Distress is { } distress) return new Choice(Trigger.Distress, distress.ToString());
        if (Digits(words, conversation.Stage) is { } typed) return typed;
        if (Labelled(words, understood.Normalised, screen) is { } labelled) return labelled;
        if (understood.Intent is not { } intent) return new Choice(Trigger.NotUnderstood);
        return intent.Trigger == Trigger.Answer ? Answered(intent.Value, conversation.Stage) : new Choice(intent.Trigger, intent.Value);
    }

    /// <summary>A button's label, typed: Ruse, ruse, Русе. Consent is given by its button alone.</summary>
    private Choice? Labelled(string words, string normalised, Func<Screen> screen)
    {
        if (words.Length > LongestTypedLabel || normalised is "") return null;
        foreach (var row in screen().Rows)
            foreach (var one in row)
                if (one.Choice.Trigger != Trigger.Agree && normalise(one.Label) == normalised)
                    return one.Choice;
        return null;
    }

    private static Choice? Digits(string words, Stage stage)
    {
        if (CaseCode.DigitsIn(words) is not { } digits || digits == Emergency) return null;
        if (stage == Stage.CodeCheck) return new Choice(Trigger.CodePart, digits);
        return digits.Length == CaseCode.Digits || stage == Stage.EnterCode ? new Choice(Trigger.Code, digits) : null;
    }

    /// <summary>A typed yes or no, where a question is open. Consent is given by its button alone.</summary>
    private static Choice Answered(string answer, Stage stage) => (stage, answer) switch
    {
        (Stage.Greeting, nameof(Answer.Yes)) => new Choice(Trigger.Safe),
        (Stage.Greeting, nameof(Answer.No)) => new Choice(Trigger.NotSafe),
        (Stage.Card, nameof(Answer.Yes)) => new Choice(Trigger.Continue),
        (Stage.Question or Stage.PapersQuestion, _) => new Choice(Trigger.Answer, answer),
        (Stage.Withdraw, nameof(Answer.Yes)) => new Choice(Trigger.Confirm),
        (Stage.Withdraw or Stage.Forget, nameof(Answer.No)) => new Choice(Trigger.Back),
        _ => new Choice(Trigger.NotUnderstood),
    };
}
