namespace WegoBot.Dialogue;

/// <summary>A language that the bot speaks; every sentence exists in each.</summary>
public enum Language
{
    Bulgarian,
    English,
}

/// <summary>The two-letter codes (ISO 639-1) by which languages are named in files and in HTML.</summary>
public static class LanguageCodes
{
    public static string Code(this Language language) => language == Language.English ? "en" : "bg";

    public static Language Other(this Language language) =>
        language == Language.English ? Language.Bulgarian : Language.English;

    /// <summary>Guesses from a channel's hint such as <c>en-GB</c>; Bulgarian when the hint is missing or is neither.</summary>
    public static Language Guess(string? hint) =>
        hint is not null && hint.StartsWith("en", StringComparison.OrdinalIgnoreCase) ? Language.English : Language.Bulgarian;
}
