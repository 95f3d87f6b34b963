using System.Text;
using System.Text.RegularExpressions;

namespace WegoBot.Dialogue;

/// <summary>Every sentence that the bot can say, by language and key. Placeholders are written <c>{name}</c>.</summary>
public sealed partial class Texts
{
    private readonly Dictionary<Language, IReadOnlyDictionary<string, string>> _sentences;

    /// <param name="languages">The languages and their fall-backs.</param>
    /// <param name="sentences">The sentences of each language's own file.</param>
    public Texts(Languages languages, IReadOnlyDictionary<Language, IReadOnlyDictionary<string, string>> sentences)
    {
        ArgumentNullException.ThrowIfNull(languages);
        Languages = languages;
        _sentences = languages.All.ToDictionary(language => language, language => WithFallbacks(language, sentences));
    }

    /// <summary>The sentences of the decoy, which are none of these; null where there is no decoy.</summary>
    public Texts? Decoy { get; init; }

    /// <summary>The languages of the sentences.</summary>
    public Languages Languages { get; }

    /// <summary>The sentence of <paramref name="key"/> with its placeholders filled.</summary>
    /// <exception cref="KeyNotFoundException">The key, or a placeholder's value, is missing: the content check finds both before a person meets them.</exception>
    public string Say(Language language, string key, params ReadOnlySpan<(string Name, string Value)> values)
    {
        if (!In(language).TryGetValue(key, out var sentence))
            throw new KeyNotFoundException($"localization/{language}.yaml has no '{key}'");
        return sentence.Contains('{', StringComparison.Ordinal) ? Fill(sentence, key, values) : sentence;
    }

    public bool Has(Language language, string key) => In(language).ContainsKey(key);

    /// <summary>Every sentence in a language, including those that it takes from other languages.</summary>
    public IReadOnlyDictionary<string, string> In(Language language) =>
        _sentences.TryGetValue(language, out var sentences) ? sentences : _sentences[Languages.Resolve(language)];

    /// <summary>The names of the placeholders in a sentence.</summary>
    public static IEnumerable<string> Placeholders(string sentence) =>
        Placeholder().Matches(sentence).Select(match => match.Groups[1].Value);

    /// <summary>Resolves the fall-backs once, so that a sentence needs only one lookup.</summary>
    private IReadOnlyDictionary<string, string> WithFallbacks(Language language, IReadOnlyDictionary<Language, IReadOnlyDictionary<string, string>> sentences)
    {
        if (Languages.IsComplete(language)) return sentences[language];
        var all = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var one in Languages.FallbackOrder(language))
            foreach (var (key, sentence) in sentences[one])
                all.TryAdd(key, sentence);
        return all;
    }

    private static string Fill(string sentence, string key, ReadOnlySpan<(string Name, string Value)> values)
    {
        var filled = new StringBuilder(sentence.Length * 2);
        var rest = 0;
        foreach (var placeholder in Placeholder().EnumerateMatches(sentence))
        {
            filled.Append(sentence, rest, placeholder.Index - rest).Append(ValueOf(sentence.AsSpan(placeholder.Index + 1, placeholder.Length - 2), key, values));
            rest = placeholder.Index + placeholder.Length;
        }

        return filled.Append(sentence, rest, sentence.Length - rest).ToString();
    }

    private static string ValueOf(ReadOnlySpan<char> placeholder, string key, ReadOnlySpan<(string Name, string Value)> values)
    {
        foreach (var (name, value) in values)
            if (placeholder.SequenceEqual(name))
                return value;
        throw new KeyNotFoundException($"'{key}' asks for {{{placeholder}}}, which nobody gives");
    }

    [GeneratedRegex(@"\{([a-z_]+)\}")]
    private static partial Regex Placeholder();
}
