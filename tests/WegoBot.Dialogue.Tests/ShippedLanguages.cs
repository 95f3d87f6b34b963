namespace WegoBot.Dialogue.Tests;

/// <summary>The languages of the files that are shipped.</summary>
internal static class ShippedLanguages
{
    public static Language Bulgarian { get; } = new("bg");

    public static Language English { get; } = new("en");

    public static Languages Languages { get; } = new(new LanguageEntry(Bulgarian, "Български"), new LanguageEntry(English, "English"));

    public static IReadOnlyList<Language> All => Languages.All;

    /// <summary>Words in both.</summary>
    public static Localised Both(string bulgarian, string english) =>
        new(Languages, new Dictionary<Language, string> { [Bulgarian] = bulgarian, [English] = english });
}
