using System.Collections;
using System.Diagnostics.CodeAnalysis;

namespace WegoBot.Dialogue;

/// <summary>The keys of the sentences that the conversation can say. Every screen is rendered, and the keys that it uses are recorded.</summary>
public static class TextKeys
{
    /// <summary>The key of the sentence that messengers send between the neutral line and a screen.</summary>
    private const string BetweenScreens = "neutral_more";

    public static IReadOnlySet<string> All(Catalogue catalogue)
    {
        var recorder = new KeyRecorder();
        recorder.ContainsKey(BetweenScreens);
        // With two languages each has a button for the other; with more there is a list.
        foreach (var count in new[] { 2, 3 })
        {
            var languages = new Languages([.. Enumerable.Range(0, count).Select(i => new LanguageEntry(new Language($"x-{i}"), $"{i}"))]);
            var texts = new Texts(languages, languages.All.ToDictionary(language => language, IReadOnlyDictionary<string, string> (_) => recorder));
            foreach (var _ in new ScreenSamples(catalogue, texts).Screens(languages.Default))
            {
            }

            Profile.Of(texts, languages.Default);
        }

        return recorder.Keys;
    }

    /// <summary>Contains a sentence for every key, and records the keys.</summary>
    private sealed class KeyRecorder : IReadOnlyDictionary<string, string>
    {
        private const int Months = 12;

        private readonly HashSet<string> _keys = [];

        public IReadOnlySet<string> Keys => _keys;

        IEnumerable<string> IReadOnlyDictionary<string, string>.Keys => _keys;

        public IEnumerable<string> Values => _keys;

        public int Count => _keys.Count;

        public string this[string key] => TryGetValue(key, out var sentence) ? sentence : "";

        public bool ContainsKey(string key) => _keys.Add(key) || true;

        public bool TryGetValue(string key, [MaybeNullWhen(false)] out string value)
        {
            _keys.Add(key);
            value = string.Join(' ', Enumerable.Repeat(key, Months)); // the key that lists the months needs twelve words
            return true;
        }

        public IEnumerator<KeyValuePair<string, string>> GetEnumerator() => _keys.Select(key => KeyValuePair.Create(key, key)).GetEnumerator();

        IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
    }
}
