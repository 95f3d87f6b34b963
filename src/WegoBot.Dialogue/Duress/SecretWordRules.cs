namespace WegoBot.Dialogue;

/// <summary>Says which words may be one of her two: long enough, and nothing that anybody would type by chance, in the chat or in the decoy.</summary>
internal sealed class SecretWordRules(Texts texts, Func<string, string> normalise)
{
    /// <summary>Letters and digits, without the spaces between words.</summary>
    public const int Shortest = 5;
    public const int Longest = 40;

    private readonly Lazy<HashSet<string>> _ordinary = new(() => Ordinary(texts, normalise));

    /// <summary>Her words to be hashed; null when there is nothing to compare them with, or when they are a command.</summary>
    public WordToHash? In(Conversation conversation, Message message, Understood understood)
    {
        if (texts.Decoy is null || message.Words is not { } words || words.StartsWith('/')) return null;
        var isChosen = IsChosenAt(conversation.Stage) && !understood.HoldsOnEveryScreen && !understood.IsCommand;
        if (!isChosen && conversation.Words is null) return null;
        if (words.Length > Longest * 3) return isChosen ? new WordToHash("", null, Notices.WordLength) : null;
        var word = Plain(words, normalise);
        var fault = isChosen ? FaultOf(word, understood) : null;
        var fits = word.Length is >= Shortest and <= Longest;
        return new WordToHash(word, conversation.Words?.Salt ?? conversation.ChosenWords?.Salt, fault)
        {
            NeedsHash = fits && (conversation.Words is not null || fault is null),
        };
    }

    /// <summary>The stages at which what she types is one of her words.</summary>
    public static bool IsChosenAt(Stage stage) => stage is Stage.SafeWord or Stage.DuressWord or Stage.SafeWordAgain;

    private string? FaultOf(string word, Understood understood) =>
        word.Length is < Shortest or > Longest ? Notices.WordLength
        : understood.Intent is not null || !word.Any(char.IsLetter) || _ordinary.Value.Contains(word) ? Notices.WordOrdinary
        : null;

    /// <summary>Every word and every short line of the decoy, in every language, and every short line of the chat.</summary>
    private static HashSet<string> Ordinary(Texts texts, Func<string, string> normalise)
    {
        var ordinary = new HashSet<string>(StringComparer.Ordinal);
        foreach (var language in texts.Languages.All)
        {
            foreach (var line in LinesOf(texts.Decoy!, language))
            {
                ordinary.Add(Plain(line, normalise));
                ordinary.UnionWith(normalise(line).Split(' '));
            }

            ordinary.UnionWith(LinesOf(texts, language).Where(line => line.Length <= Longest).Select(line => Plain(line, normalise)));
        }

        return ordinary;
    }

    private static IEnumerable<string> LinesOf(Texts texts, Language language) => texts.In(language).Values.SelectMany(text => text.Split('\n'));

    private static string Plain(string words, Func<string, string> normalise) => normalise(words).Replace(" ", "", StringComparison.Ordinal);
}
