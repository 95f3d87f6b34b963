using System.Text;

namespace WegoBot.Privacy;

/// <summary>One spelling for a word in Cyrillic, in Latin letters after any habit, and with look-alike letters among the others.</summary>
internal static class WordSpelling
{
    /// <summary>No word that is looked for is as long; longer ones are cut.</summary>
    private const int LongestWord = 40;

    private const string LatinLook = "abcehkmoptxyiu3";
    private const string CyrillicLook = "авсенкмортхуиuз";

    private const string Cyrillic = "абвгдежзийклмнопрстуфхцчшщъыьэюяіѓќ";
    private static readonly string[] Sounds = "a b v g d e j z i i k l m n o p r s t u f h c 4 6 6t a i i e ü q i g k".Split(' ');

    /// <summary>The keys of words, listed with spaces between them.</summary>
    public static HashSet<string> KeysOf(string words) =>
        [.. words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Select(word => Of(word))];

    /// <param name="word">A word in plain lower-case letters; 4 and 6 may stand for ч and ш.</param>
    public static string Of(ReadOnlySpan<char> word)
    {
        if (word.Length > LongestWord) word = word[..LongestWord];
        var cyrillic = 0;
        var latin = 0;
        foreach (var c in word)
        {
            if (c is >= 'Ѐ' and <= 'ӿ') cyrillic++;
            else if (char.IsAsciiLetter(c)) latin++;
        }

        var key = new StringBuilder(word.Length + 4);
        if (cyrillic == 0)
        {
            Latin(word, key);
            return key.ToString();
        }

        var isLatin = latin > cyrillic;
        Span<char> meant = stackalloc char[word.Length];
        for (var i = 0; i < word.Length; i++) meant[i] = isLatin ? Swap(word[i], CyrillicLook, LatinLook) : latin == 0 ? word[i] : Swap(word[i], LatinLook, CyrillicLook);
        if (isLatin)
        {
            Latin(meant, key);
            return key.ToString();
        }

        foreach (var c in meant) key.Append(Cyrillic.IndexOf(c, StringComparison.Ordinal) is >= 0 and var at ? Sounds[at] : c.ToString());
        return key.ToString();
    }

    /// <summary>A key with each letter that stands twice once: a finger that rested too long.</summary>
    public static string WithoutDoubles(string key)
    {
        for (var i = 1; i < key.Length; i++)
            if (key[i] == key[i - 1]) return string.Concat(key.Where((letter, at) => at == 0 || letter != key[at - 1]));
        return key;
    }

    private static void Latin(ReadOnlySpan<char> word, StringBuilder key)
    {
        for (var i = 0; i < word.Length; i++)
        {
            var next = i + 1 < word.Length ? word[i + 1] : ' ';
            var pair = (word[i], next) switch
            {
                ('z', 'h') => 'j',
                ('c', 'h') => '4',
                ('s', 'h') => '6',
                ('t', 's') => 'c',
                ('y', 'a') => 'q',
                ('y', 'u') => 'ü',
                _ => ' ',
            };
            if (pair != ' ') i++;
            key.Append(pair != ' ' ? pair : word[i] switch { 'w' => 'v', 'x' => 'h', 'y' => 'i', var c => c });
        }
    }

    private static char Swap(char c, string from, string to) => from.IndexOf(c, StringComparison.Ordinal) is >= 0 and var at ? to[at] : c;
}
