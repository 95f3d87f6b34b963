using System.Collections;
using System.Diagnostics.CodeAnalysis;

namespace WegoBot.Dialogue;

/// <summary>Which sentences the conversation can say, found by drawing every screen and writing down what it asks for.</summary>
public static class TextKeys
{
    /// <summary>Said by messengers between the neutral line and a screen.</summary>
    private const string BetweenScreens = "neutral_more";

    public static IReadOnlySet<string> All(Catalogue catalogue)
    {
        var asked = new Asked();
        asked.ContainsKey(BetweenScreens);
        var texts = new Texts(Enum.GetValues<Language>().ToDictionary(language => language, IReadOnlyDictionary<string, string> (_) => asked));
        foreach (var _ in new ScreenSamples(catalogue, texts).Screens(Language.Bulgarian))
        {
        }

        Profile.Of(texts, Language.Bulgarian);
        return asked.Known;
    }

    /// <summary>Has a sentence for every key, and remembers the key.</summary>
    private sealed class Asked : IReadOnlyDictionary<string, string>
    {
        private const int Months = 12;

        private readonly HashSet<string> _known = [];

        public IReadOnlySet<string> Known => _known;

        public IEnumerable<string> Keys => _known;

        public IEnumerable<string> Values => _known;

        public int Count => _known.Count;

        public string this[string key] => TryGetValue(key, out var sentence) ? sentence : "";

        public bool ContainsKey(string key) => _known.Add(key) || true;

        public bool TryGetValue(string key, [MaybeNullWhen(false)] out string value)
        {
            _known.Add(key);
            value = string.Join(' ', Enumerable.Repeat(key, Months)); // enough words for the one that lists the months
            return true;
        }

        public IEnumerator<KeyValuePair<string, string>> GetEnumerator() => _known.Select(key => KeyValuePair.Create(key, key)).GetEnumerator();

        IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
    }
}
