namespace WegoBot.Understanding;

/// <summary>Writes a word so that Cyrillic and every habit of typing Bulgarian in Latin letters come out the same.</summary>
internal static class Spelling
{
    /// <summary>Longer words are cut: no word that is listened for is as long.</summary>
    public const int LongestWord = 32;

    private static readonly (string Letters, string[] Typed)[] Habits =
    [
        ("ъ", ["u", "a"]),
        ("й", ["i", "j"]),
        ("я", ["q", "ja"]),
        ("ю", ["iu", "ju", "u"]),
        ("щ", ["6t", "6"]),
        ("ь", ["i", ""]),
        ("зх", ["zh", "zx"]),
        ("сх", ["sh", "sx"]),
    ];

    /// <summary>Writes one plain word of any case into <paramref name="spelt"/> and returns how long it became.</summary>
    public static int Spell(ReadOnlySpan<char> word, Span<char> spelt)
    {
        if (word.Length > LongestWord) word = word[..LongestWord];
        Span<char> sounds = stackalloc char[2 * LongestWord];
        var count = Sound(word, sounds);
        // ч and ш sound like 4 and 6, and are no numbers.
        var isNumber = !word.ContainsAnyExceptInRange('0', '9');
        return Join(sounds[..count], spelt, isNumber);
    }

    /// <summary>All spellings under which a word of the lists may arrive.</summary>
    public static IReadOnlyCollection<string> AllOf(string word)
    {
        var typed = new List<string> { word };
        foreach (var (letters, habits) in Habits)
        {
            if (word.Contains(letters, StringComparison.Ordinal))
                typed = [.. typed.SelectMany(one => habits.Select(habit => one.Replace(letters, habit, StringComparison.Ordinal)))];
        }

        Span<char> spelt = stackalloc char[2 * LongestWord];
        var all = new HashSet<string>();
        foreach (var one in typed)
        {
            var latin = string.Concat(one.Select(Letters.Sound));
            all.Add(new string(spelt[..Spell(latin, spelt)]));
        }

        return all;
    }

    private static int Sound(ReadOnlySpan<char> word, Span<char> sounds)
    {
        var cyrillic = 0;
        var latin = 0;
        foreach (var c in word)
        {
            if (Letters.IsCyrillic(c)) cyrillic++;
            else if (Letters.IsLatin(c)) latin++;
        }

        var isNumber = cyrillic + latin == 0;
        var count = 0;
        foreach (var c in word)
        {
            var meant = cyrillic == 0 || (latin == 0 && !char.IsAsciiDigit(c)) ? c
                : cyrillic >= latin ? Letters.AsCyrillic(c)
                : Letters.AsLatin(c);
            meant = char.ToLowerInvariant(meant);
            if (isNumber)
            {
                sounds[count++] = c;
                continue;
            }

            foreach (var sound in Letters.Sound(meant)) sounds[count++] = sound;
        }

        return count;
    }

    /// <summary>Pairs become one sign (sh is w, ch is q, zh is j, ts is c), doubled letters one letter.</summary>
    private static int Join(ReadOnlySpan<char> sounds, Span<char> spelt, bool isNumber)
    {
        if (isNumber)
        {
            sounds.CopyTo(spelt);
            return sounds.Length;
        }

        var count = 0;
        for (var i = 0; i < sounds.Length; i++)
        {
            var next = i + 1 < sounds.Length ? sounds[i + 1] : ' ';
            if (Pair(sounds[i], next) is var pair && pair != ' ') i++;
            else pair = Single(i == 0 ? ' ' : sounds[i - 1], sounds[i], next);
            Add(pair == 'Я' ? 'i' : pair, spelt, ref count);
            if (pair == 'Я') Add('a', spelt, ref count);
        }

        return count;
    }

    private static void Add(char letter, Span<char> spelt, ref int count)
    {
        if (count == 0 || spelt[count - 1] != letter) spelt[count++] = letter;
    }

    private static char Pair(char c, char next) => (c, next) switch
    {
        ('s', 'h') => 'w',
        ('c', 'h') => 'q',
        ('z', 'h') => 'j',
        ('t', 's') or ('t', 'z') => 'c',
        _ => ' ',
    };

    private static char Single(char before, char c, char next) => c switch
    {
        'q' => 'Я', // two letters, ia
        '4' => 'q',
        '6' => 'w',
        '0' => 'o',
        '3' => 'z',
        'w' => 'v',
        'x' => 'h',
        'y' => Y(before, next),
        _ => c,
    };

    /// <summary>Between consonants y is ъ or у; beside a vowel, or at the end of an English word, it is и or й.</summary>
    private static char Y(char before, char next) =>
        next == ' ' || IsVowel(next) || IsVowel(before) ? 'i' : 'u';

    private static bool IsVowel(char c) => c is 'a' or 'e' or 'i' or 'o' or 'u' or 'q';
}
