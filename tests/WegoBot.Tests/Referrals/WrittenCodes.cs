namespace WegoBot.Tests;

/// <summary>The ways in which people write sixteen digits: every mark between them, every kind of digit, and what they say around them.</summary>
internal static class WrittenCodes
{
    public const string Code = "4000123412341230";

    /// <summary>What stands between the groups.</summary>
    public static readonly string[] Between =
    [
        "", " ", "  ", "\t", "\n", "\r\n", "\u2028", "\u00A0", "\u202F", "\u2007", "\u2009", "\u200A", "\u205F", "\u3000", "\u1680",
        "-", " - ", "\u2010", "\u2011", "\u2012", "\u2013", "\u2014", "\u2015", "\u2212", "\uFE63", "\uFF0D", "_", ".", ",", "/", "\\", ":", ";", "•", "*", "·", "+", "~", "=", "|", " | ", "×", "→",
        "\u200B", "\u200C", "\u200D", "\uFEFF", "\u2060", "\u00AD", "\u202A", "\u202B", "\u202C", "\u202D", "\u202E", "\u200E", "\u200F", "\u2066", "\u2069", "\u034F", "\u180E", "\u3164", "\u0000", "\uFE0F",
        ") (", "] [", "» «", "” “", "' '", "\" \"", " … ", " 🔑 ", "👍🏽",
    ];

    /// <summary>The first words and the last of what she says.</summary>
    public static readonly (string Before, string After)[] Around =
    [
        ("", ""), ("№ ", ""), ("№", "."), ("# ", ""), ("code: ", ""), ("Code:", " thank you"), ("код: ", ""), ("код ", ""), ("кодът ми е ", ""), ("моят код е ", ", благодаря"), ("Здравейте, номерът е ", "!"),
        ("hello, my code is ", ", is there an answer?"), ("", " thank you"), ("", " благодаря Ви"), ("(", ")"), ("[", "]"), ("{", "}"), ("„", "“"), ("“", "”"), ("«", "»"), ("'", "'"), ("\"", "\""), ("`", "`"), ("<", ">"),
        ("\u202A", "\u202C"), ("\uFEFF", ""), ("\u200E", "\u200E"), ("\u2066", "\u2069"), ("  \n", "\n  "), ("> ", ""), ("🔑 ", ""), ("🙏", "🙏🏽"), ("кодът:\n", "\nтова е"), ("code ", " ok?"), ("kod4e: ", ""), ("ето го:", "-"),
        ("[26.11.2026 14:30] ", ""), ("Асистент, [26.11.26 14:30]\n", ""), ("1) ", ""), ("в 10 часа ми дадохте ", ""), ("", ", казаха ми го на 12 май"),
    ];

    private static readonly string[] Circled = ["⓪", "①", "②", "③", "④", "⑤", "⑥", "⑦", "⑧", "⑨"];

    private static readonly string[] Raised = ["⁰", "¹", "²", "³", "⁴", "⁵", "⁶", "⁷", "⁸", "⁹"];

    /// <summary>The digits of a script, by its zero.</summary>
    private static readonly int[] Zeros = ['0', 0x0660, 0x06F0, 0x07C0, 0x0966, 0x09E6, 0x0A66, 0x0E50, 0x0F20, 0x1040, 0x17E0, 0xFF10, 0x1D7CE, 0x1D7D8, 0x1D7E2, 0x1D7EC, 0x1D7F6, 0x1FBF0, 0x104A0, 0x11066];

    /// <summary>The kinds of digits, each by how it writes one.</summary>
    public static readonly Func<char, string>[] Kinds =
    [
        .. Zeros.Select(zero => (Func<char, string>)(digit => char.ConvertFromUtf32(zero + digit - '0'))),
        digit => $"{digit}\uFE0F\u20E3",
        digit => $"{digit}\u20E3",
        digit => $"{digit}\u0332",
        digit => $"\u2066{digit}\u2069",
        digit => Circled[digit - '0'],
        digit => Raised[digit - '0'],
    ];

    /// <summary>The code in fours, written so.</summary>
    public static string Written(string code, string between, Func<char, string> kind) =>
        string.Join(between, code.Chunk(4).Select(four => string.Concat(four.Select(kind))));

    /// <summary>Each mark and each kind of digit with every words around it, and each mark with every kind.</summary>
    public static IEnumerable<string> Of(string code)
    {
        foreach (var (before, after) in Around)
        {
            foreach (var between in Between.Where(between => HoldsTogether(between, before, after))) yield return before + Written(code, between, Kinds[0]) + after;
            foreach (var kind in Kinds) yield return before + Written(code, " ", kind) + after;
        }

        foreach (var between in Between)
            foreach (var kind in Kinds)
                yield return Written(code, between, kind);
    }

    /// <summary>Whether a mark between groups may as well set one number off from another.</summary>
    public static bool Divides(string between) => between.Any(mark => ":;,\n\r\u2028()[]«»”“'\"|".Contains(mark, StringComparison.Ordinal));

    /// <summary>Another number beside a code is told from it only where the code is not cut as numbers are.</summary>
    private static bool HoldsTogether(string between, string before, string after) => !(before + after).Any(char.IsDigit) || !Divides(between);
}
