namespace WegoBot.Dialogue;

/// <summary>What a messenger shows of the bot to everybody, also to who never writes to it: words that say nothing of what it is for.</summary>
/// <param name="Description">Stands in an empty chat.</param>
/// <param name="ShortDescription">Stands on the bot's page.</param>
/// <param name="Commands">What a chat offers, without the slash.</param>
public sealed record Profile(string Description, string ShortDescription, IReadOnlyList<(string Name, string Description)> Commands)
{
    /// <summary>Each of them is understood in every stage.</summary>
    private static readonly string[] Offered = ["start", "home", "help", "language", "exit", "forget"];

    /// <exception cref="KeyNotFoundException">A sentence is missing.</exception>
    public static Profile Of(Texts texts, Language language)
    {
        ArgumentNullException.ThrowIfNull(texts);
        return new(
            texts.Say(language, "profile.description"),
            texts.Say(language, "profile.short"),
            [.. Offered.Select(name => (name, texts.Say(language, "profile.command." + name)))]);
    }
}
