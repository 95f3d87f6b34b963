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
    private const uint Start = 2166136261;

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
        var found = new HashSet<uint>(256);
        Span<char> word = stackalloc char[(2 * Spelling.LongestWord) + 2];
        var count = 0;
        string? before = null, beforeThat = null;
        for (var i = 0; i < words.Count && found.Count < Hashes; i++)
        {
            // Letters spelled out with spaces may join into a word of any length.
            var now = words[i].Length <= 2 * Spelling.LongestWord ? words[i] : words[i][..(2 * Spelling.LongestWord)];
            count++;
            found.Add(Hash(Kind.Word, now));
            found.Add(Hash(Kind.Folded, Folded(now)));
            AddPieces(word, now, found);
            found.Add(Hash(Kind.Pair, before ?? "<", now));
            found.Add(Hash(Kind.Stems, Beginning(before ?? "<"), Beginning(now)));
            if (beforeThat is not null) found.Add(Hash(Kind.OverOne, Beginning(beforeThat), Beginning(now)));
            (beforeThat, before) = (before, now);
        }

        if (before is not null) found.Add(Hash(Kind.Pair, before, ">"));
        if (count is > 0 and <= 3) found.Add(Hash(Kind.Whole, words.ToString()));
        found.Add(Hash(Kind.Length, count switch { 0 => "0", 1 => "1", 2 => "2", <= 4 => "4", <= 8 => "8", <= 16 => "16", _ => "32" }));
        var features = new uint[found.Count];
        found.CopyTo(features);
        Array.Sort(features);
        return features;
    }

    /// <summary>The feature that a word is by itself.</summary>
    public static uint OfWord(string word) => Hash(Kind.Word, word);

    private static void AddPieces(Span<char> marked, string word, HashSet<uint> found)
    {
        marked[0] = '<';
        word.CopyTo(marked[1..]);
        marked[word.Length + 1] = '>';
        var whole = marked[..(word.Length + 2)];
        for (var length = ShortestPiece; length <= LongestPiece; length++)
            for (var at = 0; at + length <= whole.Length; at++)
                found.Add(Hash(Kind.Piece, whole.Slice(at, length)));
    }

    private static string Beginning(string word) => word.Length <= Stem ? word : word[..Stem];

    /// <summary>ъ is typed as a, u or y: one letter for all of them.</summary>
    private static string Folded(string word) => word.Replace('u', 'a').Replace('y', 'a');

    // FNV-1a (RFC 9923): the same for the same words in every process.
    private static uint Hash(Kind kind, ReadOnlySpan<char> words) => Fnv((Start ^ (uint)kind) * 16777619, words);

    private static uint Hash(Kind kind, ReadOnlySpan<char> one, ReadOnlySpan<char> other) =>
        Fnv(Fnv(Hash(kind, one), " "), other);

    private static uint Fnv(uint hash, ReadOnlySpan<char> words)
    {
        foreach (var letter in words)
            hash = (hash ^ letter) * 16777619;
        return hash;
    }
}
