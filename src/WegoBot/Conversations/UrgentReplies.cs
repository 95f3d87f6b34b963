using WegoBot.Centres;
using WegoBot.Dialogue;
using WegoBot.Understanding;

namespace WegoBot.Conversations;

/// <summary>Answers leaving, help now and danger on their own: without a session, a conversation or the database.</summary>
public sealed class UrgentReplies(DialogueEngine engine, TextUnderstanding understanding, CentreAvailabilities centres, TimeProvider clock)
{
    /// <summary>The screen that a message leads to whatever came before it; null when it asks for none of these. Nobody remembers the screen, so it has no buttons but help now.</summary>
    public Screen? To(Message message, ChannelKind channel, Language language)
    {
        ArgumentNullException.ThrowIfNull(message);
        var understood = understanding.Understand(message.Words);
        if (!understood.HoldsOnEveryScreen && message.ButtonId is not (ButtonIds.HelpNow or ButtonIds.Leave))
            return null;
        var now = clock.GetUtcNow();
        var context = new TurnContext(SofiaClock.In(now), channel) { Centres = centres.At(now) };
        var turn = engine.Take(new Conversation { Language = language }, buttonScope: "", message, understood, context);
        var screen = engine.Draw(turn.Conversation, buttonScope: "", context);
        var help = screen.Rows.SelectMany(row => row).Where(button => button.Choice.Trigger == Trigger.HelpNow).ToList();
        return screen with { Rows = help is [] ? [] : [help], Expects = Expects.Nothing };
    }
}
