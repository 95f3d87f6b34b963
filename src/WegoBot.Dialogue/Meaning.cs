using WegoBot.Dialogue.Understanding;

namespace WegoBot.Dialogue;

/// <summary>What a message means on the screen that she sees. Distress is heard before anything else is understood.</summary>
internal static class Meaning
{
    /// <summary>What the message wants; null for a button that is not on the screen, which changes nothing.</summary>
    public static Choice? Of(Message message, Conversation conversation, Func<Screen> screen) =>
        message.ButtonId is { } button ? Pressed(button, screen) : Said(message.Words ?? "", conversation);

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

    private static Choice Said(string words, Conversation conversation)
    {
        if (DistressDetector.Hear(words) is { } distress) return new Choice(Trigger.Distress, distress.ToString());
        if (Digits(words, conversation.Stage) is { } typed) return typed;
        if (FreeText.IntentOf(words) is not { } intent) return new Choice(Trigger.NotUnderstood);
        return intent.Trigger == Trigger.Answer ? Answered(intent.Value, conversation.Stage) : new Choice(intent.Trigger, intent.Value);
    }

    private static Choice? Digits(string words, Stage stage)
    {
        if (CaseCode.DigitsIn(words) is not { } digits) return null;
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
