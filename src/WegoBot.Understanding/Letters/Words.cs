namespace WegoBot.Understanding;

/// <summary>
/// What a person wrote, as words in one plain spelling. The same sound typed in Cyrillic, in Latin letters or in
/// look-alikes gives the same word; punctuation and invisible characters give none.
/// </summary>
public sealed class Words
{
    /// <summary>A message longer than this has its beginning looked at.</summary>
    public const int LongestLookedAt = 2000;

    private const int SpelledOut = 3;
    private const int ShortestPart = 2;

    private readonly List<string> _words = [];

    private Words()
    {
    }

    public int Count => _words.Count;

    public string this[int index] => _words[index];

    public static Words Of(string text)
    {
        var result = new Words();
        text = Emoji.InWords(text.Length > LongestLookedAt ? text[..LongestLookedAt] : text);
        var length = text.Length;
        Span<char> word = stackalloc char[Spelling.LongestWord];
        var count = 0;
        for (var i = 0; i < length; i++)
        {
            var c = Letters.Plain(text, ref i);
            if (c == Letters.Nothing)
            {
                if (text[i] == '\u0306' && count > 0 && word[count - 1] is 'и' or 'И') word[count - 1] = 'й';
            }
            else if (c == ' ')
            {
                result.Add(word[..count]);
                count = 0;
            }
            else if (count < word.Length)
            {
                word[count++] = c;
            }
        }

        result.Add(word[..count]);
        result.JoinSpelledOut();
        return result;
    }

    /// <summary>Words that are in the plain spelling already.</summary>
    internal static Words OfSpelt(IEnumerable<string> words)
    {
        var result = new Words();
        result._words.AddRange(words);
        return result;
    }

    /// <summary>The words outside the given places.</summary>
    internal Words Without(List<(int First, int Last)> places)
    {
        var left = new Words();
        for (var i = 0; i < _words.Count; i++)
            if (!places.Exists(place => place.First <= i && i <= place.Last)) left._words.Add(_words[i]);
        return left;
    }

    /// <summary>The words with a space put where one is missing: a word that nobody knows becomes two that are known. Null when there is none.</summary>
    internal Words? WithMissingSpaces(Func<string, bool> knows)
    {
        var mended = new Words();
        foreach (var word in _words)
        {
            if (knows(word) || PlaceOfSpace(word, knows) is not { } at) mended._words.Add(word);
            else mended._words.AddRange([word[..at], word[at..]]);
        }

        return mended.Count == Count ? null : mended;
    }

    /// <summary>The words from <paramref name="start"/> up to <paramref name="end"/>, with spaces between.</summary>
    internal string Between(int start, int end) => string.Join(' ', _words.GetRange(start, end - start));

    /// <summary>The words from <paramref name="start"/> up to <paramref name="end"/>.</summary>
    internal Words Stretch(int start, int end) => OfSpelt(_words.GetRange(start, end - start));

    public override string ToString() => string.Join(' ', _words);

    private void Add(ReadOnlySpan<char> word)
    {
        if (word.IsEmpty) return;
        Span<char> spelt = stackalloc char[2 * Spelling.LongestWord];
        _words.Add(new string(spelt[..Spelling.Spell(word, spelt)]));
    }

    /// <summary>As near to the middle as both parts are words.</summary>
    private static int? PlaceOfSpace(string word, Func<string, bool> knows)
    {
        int? place = null;
        for (var at = ShortestPart; at <= word.Length - ShortestPart; at++)
        {
            var isNearer = place is null || Math.Abs(word.Length - (2 * at)) < Math.Abs(word.Length - (2 * place.Value));
            if (isNearer && knows(word[..at]) && knows(word[at..])) place = at;
        }

        return place;
    }

    /// <summary>"п о м о щ", "S O S" and "1 1 2" become one word each; two stay, since а, и, в, с are words.</summary>
    private void JoinSpelledOut()
    {
        for (var start = 0; start < _words.Count; start++)
        {
            var end = start;
            while (end < _words.Count && IsSpelledOut(_words[end]) && char.IsAsciiDigit(_words[end][0]) == char.IsAsciiDigit(_words[start][0])) end++;
            if (end - start < SpelledOut) continue;
            var isNumber = char.IsAsciiDigit(_words[start][0]);
            var joined = string.Concat(_words.GetRange(start, end - start));
            // A doubled letter is one letter, as everywhere; a doubled digit is not.
            var letters = string.Concat(joined.Where((letter, at) => isNumber || at == 0 || letter != joined[at - 1]));
            _words.RemoveRange(start, end - start);
            _words.Insert(start, letters);
        }
    }

    /// <summary>One letter or digit; я, ю and щ are spelt with two.</summary>
    private static bool IsSpelledOut(string word) => word.Length == 1 || word is "ia" or "iu" or "wt";
}
