namespace WegoBot.Dialogue;

/// <summary>What a messenger shows about the bot to everybody, even to people who never write to it. The words do not reveal its purpose.</summary>
/// <param name="Description">The text in an empty chat.</param>
/// <param name="ShortDescription">The text on the bot's page.</param>
/// <param name="Commands">The commands that a chat offers, without the slash.</param>
public sealed record Profile(string Description, string ShortDescription, IReadOnlyList<(string Name, string Description)> Commands)
{
    /// <summary>Commands that are understood in every stage.</summary>
    private static readonly string[] Offered = ["start", "home", "help", "language", "exit", "forget", "mydata"];

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
