using System.Collections.Frozen;

namespace WegoBot.Understanding;

/// <summary>Finds the phrases of one rule inside a message, in whichever letters they are typed.</summary>
internal sealed class Phrases
{
    private const int MostOtherWords = 3;

    private readonly FrozenDictionary<string, Word[][]> _byFirstWord;
    private readonly FrozenDictionary<char, (string Beginning, Word[] Phrase)[]> _byFirstStem;

    public Phrases(IEnumerable<string> phrases)
    {
        var (whole, stems) = (new Dictionary<string, List<Word[]>>(), new List<(string, Word[])>());
        foreach (var phrase in phrases.Select(Parse))
        {
            foreach (var spelling in phrase[0].Spellings)
            {
                if (phrase[0].IsStem) stems.Add((spelling, phrase));
                else if (whole.TryGetValue(spelling, out var known)) known.Add(phrase);
                else whole.Add(spelling, [phrase]);
            }
        }

        _byFirstWord = whole.ToFrozenDictionary(one => one.Key, one => one.Value.ToArray());
        _byFirstStem = stems.GroupBy(one => one.Item1[0]).ToFrozenDictionary(one => one.Key, one => one.ToArray());
    }

    /// <summary>The first and the last word of every phrase that is in the message.</summary>
    public List<(int First, int Last)> FoundIn(Words words)
    {
        var found = new List<(int, int)>();
        for (var at = 0; at < words.Count; at++)
        {
            var word = words[at];
            if (_byFirstWord.TryGetValue(word, out var phrases))
                foreach (var phrase in phrases) AddIfSaid(phrase);
            if (_byFirstStem.TryGetValue(word[0], out var stems))
                foreach (var (beginning, phrase) in stems)
                    if (word.StartsWith(beginning, StringComparison.Ordinal)) AddIfSaid(phrase);

            void AddIfSaid(Word[] phrase)
            {
                if (LastOf(phrase, 1, words, at) is { } last) found.Add((at, last));
            }
        }

        return found;
    }

    /// <summary>The number of the last word of a phrase that begins at the first word of the message; null when none does.</summary>
    public int? BeginsAt(Words words, int at)
    {
        int? last = null;
        foreach (var (first, end) in FoundIn(words))
            if (first == at && (last is null || end > last)) last = end;
        return last;
    }

    private static int? LastOf(Word[] phrase, int next, Words words, int at)
    {
        if (next == phrase.Length) return at;
        var furthest = Math.Min(words.Count - 1, at + 1 + (phrase[next].MayBeApart ? MostOtherWords : 0));
        for (var place = at + 1; place <= furthest; place++)
            if (phrase[next].Is(words[place]) && LastOf(phrase, next + 1, words, place) is { } last) return last;
        return null;
    }

    private static Word[] Parse(string phrase)
    {
        var words = new List<Word>();
        var apart = false;
        foreach (var word in phrase.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (word == RuleFile.OtherWords)
            {
                apart = true;
                continue;
            }

            var stem = word.TrimEnd(RuleFile.AnyEnding[0]);
            words.Add(new Word([.. Spelling.AllOf(stem)], stem != word, apart));
            apart = false;
        }

        return [.. words];
    }

    /// <summary>A word of a phrase, in every spelling under which it may arrive.</summary>
    private sealed record Word(string[] Spellings, bool IsStem, bool MayBeApart)
    {
        public bool Is(string word)
        {
            foreach (var spelling in Spellings)
                if (IsStem ? word.StartsWith(spelling, StringComparison.Ordinal) : word == spelling) return true;
            return false;
        }
    }
}
