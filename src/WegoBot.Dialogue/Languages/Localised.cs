namespace WegoBot.Dialogue;

/// <summary>Words that are a fact and not a sentence, such as a centre's name. They are looked up by language; fall-backs are resolved once.</summary>
public sealed class Localised : IEquatable<Localised>
{
    private readonly Dictionary<Language, string> _words;
    private readonly string _otherwise;

    /// <summary>Words that serve for every language.</summary>
    public Localised(string everywhere) => (_words, _otherwise) = ([], everywhere);

    /// <param name="languages">The languages that are spoken.</param>
    /// <param name="written">The words as they are written; a language that is missing takes those of the next in its fall-back order.</param>
    public Localised(Languages languages, IReadOnlyDictionary<Language, string> written)
    {
        ArgumentNullException.ThrowIfNull(languages);
        _words = languages.All.ToDictionary(language => language, language =>
            languages.FallbackOrder(language).Select(one => written.GetValueOrDefault(one)).FirstOrDefault(words => words is not null) ?? "");
        _otherwise = _words[languages.Default];
    }

    /// <summary>The words in every language, each once.</summary>
    public IEnumerable<string> All => _words.Values.Append(_otherwise).Distinct();

    /// <summary>The words in a language; those of the default language for one that has no file.</summary>
    public string In(Language language) => _words.GetValueOrDefault(language, _otherwise);

    public bool Equals(Localised? other) =>
        other is not null && _otherwise == other._otherwise && _words.Count == other._words.Count
        && _words.All(one => other._words.TryGetValue(one.Key, out var words) && words == one.Value);

    public override bool Equals(object? obj) => Equals(obj as Localised);

    public override int GetHashCode() => _otherwise.GetHashCode(StringComparison.Ordinal);
}
