using WegoBot.Dialogue;

namespace WegoBot.Fuzz;

/// <summary>What stands on buttons and screens in each language, for targets that see no more than a person does.</summary>
public sealed class ButtonLabels(Texts texts)
{
    /// <summary>The consent to a referral.</summary>
    public IReadOnlyCollection<string> Agree { get; } = Of(texts, "consent.agree");

    /// <summary>The button under the exact text.</summary>
    public IReadOnlyCollection<string> Preview { get; } = Of(texts, "preview.continue");

    /// <summary>The heading of the screen that shows a new case code.</summary>
    public IReadOnlyCollection<string> Sent { get; } = Of(texts, "sent.title");

    /// <summary>What leads to a sent referral.</summary>
    public IReadOnlyCollection<string> Onward { get; } = Of(texts, "greeting.safe", "card.continue", "home.refer", "wishes.talk", "contact.chat", "urgency.thisweek", "centre_away.wait", "preview.continue", "consent.agree", "button.continue");

    private static HashSet<string> Of(Texts texts, params string[] keys) => [.. texts.Languages.All.SelectMany(language => keys.Where(key => texts.Has(language, key)).Select(key => texts.Say(language, key)))];
}
