using WegoBot.Dialogue;

namespace WegoBot.Micro;

/// <summary>A person who reached her stage by pressing buttons of the screens.</summary>
internal sealed class SimulatedPerson(Language language)
{
    public const string ButtonScope = "micro";

    public static TurnContext Around { get; } = new(new DateTime(2026, 11, 23, 10, 0, 0, DateTimeKind.Unspecified), ChannelKind.Telegram);

    public Conversation Conversation { get; private set; } = new() { Language = language };

    /// <summary>On the home screen.</summary>
    public static SimulatedPerson AtHome(Language language) => new SimulatedPerson(language).Presses(Trigger.Safe).Presses(Trigger.Continue);

    /// <summary>At the first question about all seven measures.</summary>
    public static SimulatedPerson Asked(Language language) => AtHome(language).Presses(Trigger.Eligibility);

    /// <summary>At the result for all seven: she answered yes, no and not sure in turn until no answer could change anything.</summary>
    public static SimulatedPerson Answered(Language language)
    {
        var person = Asked(language);
        while (person.Conversation.Stage == Stage.Question)
            person.Presses(Trigger.Answer, ((Answer)(person.Conversation.Answers.Length % 3)).ToString());
        return person;
    }

    public SimulatedPerson Presses(Trigger trigger, string value = "")
    {
        Conversation = ShippedCatalogue.DialogueEngine.Take(Conversation, ButtonScope, Press(trigger, value), Understood.Nothing, Around).Conversation;
        return this;
    }

    /// <summary>The press of a button on her screen.</summary>
    /// <exception cref="InvalidOperationException">The button is not there.</exception>
    public Message Press(Trigger trigger, string value = "") =>
        Message.Press(ShippedCatalogue.DialogueEngine.Draw(Conversation, ButtonScope, Around).Rows.SelectMany(row => row).First(button => button.Choice == new Choice(trigger, value)).Id);
}
