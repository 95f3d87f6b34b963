using WegoBot.Understanding;

namespace WegoBot.Dialogue.Tests;

/// <summary>The shipped content with a third language that has only some sentences and takes the others from English.</summary>
internal static class ThreeLanguages
{
    public static Language French { get; } = new("fr");

    public static Languages Languages { get; } =
        new(new LanguageEntry(ShippedLanguages.Bulgarian, "Български"), new LanguageEntry(ShippedLanguages.English, "English"), new LanguageEntry(French, "Français", ShippedLanguages.English));

    public static Texts Texts { get; } = new(Languages, new Dictionary<Language, IReadOnlyDictionary<string, string>>
    {
        [ShippedLanguages.Bulgarian] = ShippedContent.Texts.In(ShippedLanguages.Bulgarian),
        [ShippedLanguages.English] = ShippedContent.Texts.In(ShippedLanguages.English),
        [French] = new Dictionary<string, string> { ["home.title"] = "Accueil", ["payload.language"] = "Langue : français" },
    });

    public static DialogueEngine DialogueEngine { get; } = new(ShippedContent.Catalogue, Texts, TextUnderstanding.Normalise);
}
