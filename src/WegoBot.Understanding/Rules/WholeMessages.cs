using System.Collections.Frozen;

namespace WegoBot.Understanding;

/// <summary>
/// Messages that are understood only when nothing else was said. Words of <c>please.txt</c> and repetitions change
/// nothing.
/// </summary>
internal sealed class WholeMessages
{
    private const string Fillers = "please";
    private const int ShortestSlip = 4;
    private const int LongestWithSlips = 6;

    private readonly Dictionary<string, HashSet<string>> _phrases = [];
    private readonly string[] _words;
    private readonly FrozenSet<string> _known;
    private readonly int _longest;

    public WholeMessages(IEnumerable<(string Rule, string Phrase)> phrases)
    {
        var words = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var (rule, phrase) in phrases.Where(one => !RuleFile.IsInside(one.Rule)))
        {
            foreach (var spelt in Spellings(phrase))
            {
                if (!_phrases.TryGetValue(spelt, out var names)) _phrases[spelt] = names = [];
                names.Add(rule);
                words.UnionWith(spelt.Split(' '));
                _longest = Math.Max(_longest, spelt.Count(letter => letter == ' ') + 1);
            }
        }

        _words = [.. words];
        _known = words.ToFrozenSet(StringComparer.Ordinal);
    }

    /// <summary>Whether the message consists of phrases of this rule and of fillers, and of nothing else.</summary>
    public bool IsAll(Words words, string rule)
    {
        if (words.Count is 0 or > 40) return false;
        for (var i = 0; i < words.Count; i++)
            if (!_known.Contains(words[i])) return false;
        // For each beginning of the message: can it be told as phrases, and was one of them of the rule?
        var (fits, has) = (new bool[words.Count + 1], new bool[words.Count + 1]);
        fits[0] = true;
        for (var end = 1; end <= words.Count; end++)
        {
            for (var start = Math.Max(0, end - _longest); start < end; start++)
            {
                if (!fits[start] || !_phrases.TryGetValue(words.Between(start, end), out var names)) continue;
                if (names.Contains(rule)) fits[end] = has[end] = true;
                else if (names.Contains(Fillers)) (fits[end], has[end]) = (true, has[end] || has[start]);
            }
        }

        return has[words.Count];
    }

    /// <summary>
    /// The message with each mistyped word as the word of the rules that it is one slip of the fingers from: two letters
    /// changed places, one is missing, too many or another. Null when nothing is mistyped, or when it says more than the rules know.
    /// </summary>
    /// <param name="words">The message.</param>
    /// <param name="isKnown">Whether people write a word as it is here; such a word is no slip.</param>
    public Words? WithoutSlips(Words words, Func<string, bool> isKnown)
    {
        if (words.Count is 0 or > LongestWithSlips) return null;
        var meant = new string[words.Count];
        var slips = 0;
        for (var i = 0; i < words.Count; i++)
        {
            meant[i] = words[i];
            if (_known.Contains(words[i])) continue;
            if (words[i].Length < ShortestSlip || isKnown(words[i]) || WordOneSlipFrom(words[i]) is not { } word) return null;
            meant[i] = word;
            slips++;
        }

        return slips > 0 ? Words.OfSpelt(meant) : null;
    }

    private string? WordOneSlipFrom(string typed) =>
        _words.FirstOrDefault(word => word.Length >= ShortestSlip && Math.Abs(word.Length - typed.Length) <= 1 && IsOneSlip(word, typed));

    private static bool IsOneSlip(string meant, string typed)
    {
        var same = meant.AsSpan().CommonPrefixLength(typed);
        var rest = meant.AsSpan(same);
        var other = typed.AsSpan(same);
        return (rest.Length - other.Length) switch
        {
            0 => rest[1..].SequenceEqual(other[1..]) || (rest.Length > 1 && rest[0] == other[1] && rest[1] == other[0] && rest[2..].SequenceEqual(other[2..])),
            1 => rest[1..].SequenceEqual(other),
            -1 => rest.SequenceEqual(other[1..]),
            _ => false,
        };
    }

    /// <summary>Every way in which the phrase may arrive, as <see cref="Words"/> spell it.</summary>
    private static IEnumerable<string> Spellings(string phrase)
    {
        IEnumerable<string> spelt = [""];
        foreach (var word in phrase.ToLowerInvariant().Split([' ', '/'], StringSplitOptions.RemoveEmptyEntries))
            spelt = spelt.SelectMany(before => Spelling.AllOf(word).Select(after => before.Length == 0 ? after : $"{before} {after}"));
        return spelt;
    }
}
