using System.Collections;
using System.Diagnostics.CodeAnalysis;

namespace WegoBot.Dialogue;

/// <summary>The keys of the sentences that the conversation and the policy for employers can say. Every screen is rendered, and the keys that it uses are recorded.</summary>
public static class TextKeys
{
    /// <summary>The key of the sentence that messengers send between the neutral line and a screen.</summary>
    private const string BetweenScreens = "neutral_more";

    public static IReadOnlySet<string> All(Catalogue catalogue)
    {
        var recorder = new KeyRecorder();
        recorder.ContainsKey(BetweenScreens);
        // The guide asks them of those who help.
        foreach (var question in catalogue.Questions)
            recorder.ContainsKey($"question.{question.Id}.about_her");
        foreach (var key in catalogue.Policy.Keys)
            recorder.ContainsKey(key);
        // With two languages each has a button for the other; with more there is a list. Nothing else differs.
        foreach (var count in new[] { 2, 3 })
        {
            var languages = new Languages([.. Enumerable.Range(0, count).Select(i => new LanguageEntry(new Language($"x-{i}"), $"{i}"))]);
            var decoy = new KeyRecorder();
            var texts = new Texts(languages, languages.All.ToDictionary(language => language, IReadOnlyDictionary<string, string> (_) => recorder))
            {
                Decoy = new Texts(languages, languages.All.ToDictionary(language => language, IReadOnlyDictionary<string, string> (_) => decoy)),
            };
            var samples = new ScreenSamples(catalogue, texts);
            _ = count == 2 ? samples.Drawn(languages.Default).Count() : samples.DrawnAsItIs(languages.Default).Count();

            Profile.Of(texts, languages.Default);
        }

        return recorder.Keys;
    }

    /// <summary>Contains a sentence for every key, and records the keys.</summary>
    private sealed class KeyRecorder : IReadOnlyDictionary<string, string>
    {
        private const int Months = 12;

        private readonly Dictionary<string, string> _sentences = new(StringComparer.Ordinal);

        public IReadOnlySet<string> Keys => _sentences.Keys.ToHashSet();

        IEnumerable<string> IReadOnlyDictionary<string, string>.Keys => _sentences.Keys;

        public IEnumerable<string> Values => _sentences.Values;

        public int Count => _sentences.Count;

        public string this[string key] => TryGetValue(key, out var sentence) ? sentence : "";

        public bool ContainsKey(string key) => TryGetValue(key, out _);

        public bool TryGetValue(string key, [MaybeNullWhen(false)] out string value)
        {
            if (!_sentences.TryGetValue(key, out value))
                _sentences.Add(key, value = string.Join(' ', Enumerable.Repeat(key, Months))); // the key that lists the months needs twelve words
            return true;
        }

        public IEnumerator<KeyValuePair<string, string>> GetEnumerator() => _sentences.GetEnumerator();

        IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
    }
}
