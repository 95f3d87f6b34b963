namespace WegoBot.Understanding;

/// <summary>
/// What the classifier sees of a message: its words, pairs of words, their beginnings and the pieces of each word,
/// every one as a 32-bit hash. Training and scoring both read messages here.
/// </summary>
internal static class TextFeatures
{
    private const int ShortestPiece = 2;
    private const int LongestPiece = 5;
    private const int Stem = 5;
    private const int Hashes = 4096;

    /// <summary>Features that are no pieces: at most five of a word, and three of the message.</summary>
    private const int Others = 5;

    private const uint Start = 2166136261;
    private const uint Prime = 16777619;

    private enum Kind
    {
        Word = 1,
        Pair,
        Stems,
        OverOne,
        Piece,
        Folded,
        Whole,
        Length,
    }

    /// <summary>The distinct features of a message, in ascending order.</summary>
    public static uint[] Of(Words words)
    {
        var found = In(words);
        try
        {
            var features = found.Features.ToArray();
            Array.Sort(features);
            return features;
        }
        finally
        {
            found.Dispose();
        }
    }

    /// <summary>The distinct features of a message, to be disposed of.</summary>
    public static FeatureSet In(Words words)
    {
        var found = new FeatureSet(MostIn(words));
        string? before = null, beforeThat = null;
        var count = 0;
        for (; count < words.Count && found.Count < Hashes; count++)
        {
            // Letters spelled out with spaces may join into a word of any length.
            var now = words[count].Length <= 2 * Spelling.LongestWord ? words[count] : words[count][..(2 * Spelling.LongestWord)];
            found.Add(Hash(Kind.Word, now));
            found.Add(Folded(now));
            AddPieces(now, ref found);
            found.Add(Hash(Kind.Pair, before ?? "<", now));
            found.Add(Hash(Kind.Stems, Beginning(before ?? "<"), Beginning(now)));
            if (beforeThat is not null) found.Add(Hash(Kind.OverOne, Beginning(beforeThat), Beginning(now)));
            (beforeThat, before) = (before, now);
        }

        if (before is not null) found.Add(Hash(Kind.Pair, before, ">"));
        if (count is > 0 and <= 3) found.Add(Hash(Kind.Whole, words.ToString()));
        found.Add(Hash(Kind.Length, count switch { 0 => "0", 1 => "1", 2 => "2", <= 4 => "4", <= 8 => "8", <= 16 => "16", _ => "32" }));
        return found;
    }

    private static int MostIn(Words words)
    {
        var most = 0;
        for (var i = 0; i < words.Count && most < Hashes; i++) most += MostOfAWord(words[i].Length);
        return Math.Min(most, Hashes + MostOfAWord(2 * Spelling.LongestWord)) + Others;
    }

    /// <summary>The pieces that begin at each letter and at the mark before it, and the features of whole words.</summary>
    private static int MostOfAWord(int length) => ((LongestPiece - ShortestPiece + 1) * (Math.Min(length, 2 * Spelling.LongestWord) + 1)) + Others;

    /// <summary>The feature that a word is by itself.</summary>
    public static uint OfWord(string word) => Hash(Kind.Word, word);

    /// <summary>Every piece of the word between its marks, each hashed on from the one that is a letter shorter.</summary>
    private static void AddPieces(string word, ref FeatureSet found)
    {
        Span<char> marked = stackalloc char[(2 * Spelling.LongestWord) + 2];
        marked[0] = '<';
        word.CopyTo(marked[1..]);
        marked[word.Length + 1] = '>';
        marked = marked[..(word.Length + 2)];
        for (var at = 0; at < marked.Length; at++)
        {
            var hash = Begin(Kind.Piece);
            var longest = Math.Min(LongestPiece, marked.Length - at);
            for (var length = 1; length <= longest; length++)
            {
                hash = Fnv(hash, marked[at + length - 1]);
                if (length >= ShortestPiece) found.Add(hash);
            }
        }
    }

    private static ReadOnlySpan<char> Beginning(string word) => word.AsSpan(0, Math.Min(Stem, word.Length));

    /// <summary>ъ is typed as a, u or y: one letter for all of them.</summary>
    private static uint Folded(string word)
    {
        var hash = Begin(Kind.Folded);
        foreach (var letter in word) hash = Fnv(hash, letter is 'u' or 'y' ? 'a' : letter);
        return hash;
    }

    // FNV-1a (RFC 9923): the same for the same words in every process.
    private static uint Hash(Kind kind, ReadOnlySpan<char> words) => Fnv(Begin(kind), words);

    private static uint Hash(Kind kind, ReadOnlySpan<char> one, ReadOnlySpan<char> other) =>
        Fnv(Fnv(Hash(kind, one), ' '), other);

    private static uint Begin(Kind kind) => (Start ^ (uint)kind) * Prime;

    private static uint Fnv(uint hash, ReadOnlySpan<char> words)
    {
        foreach (var letter in words) hash = Fnv(hash, letter);
        return hash;
    }

    private static uint Fnv(uint hash, char letter) => (hash ^ letter) * Prime;
}
