using WegoBot.Localization;

namespace WegoBot.Dialogue.Tests;

/// <summary>Every screen of the shipped content, drawn once for all tests.</summary>
internal static class ShippedScreens
{
    private static readonly (Catalogue Catalogue, Texts Texts) Loaded = LocalizationFolder.Under(AppContext.BaseDirectory).Load();

    private static readonly ScreenSamples Samples = new(Loaded.Catalogue, Loaded.Texts);

    private static readonly Dictionary<Language, Lazy<IReadOnlyList<(Conversation Conversation, Screen Screen)>>> Drawn =
        Loaded.Texts.Languages.All.ToDictionary(language => language, language => new Lazy<IReadOnlyList<(Conversation, Screen)>>(() => [.. Samples.Screens(language)]));

    public static IReadOnlyList<(Conversation Conversation, Screen Screen)> In(Language language) => Drawn[language].Value;

    /// <summary>Every conversation that the screens are drawn from.</summary>
    public static IEnumerable<Conversation> Conversations(Language language) => Samples.Conversations(language);
}
