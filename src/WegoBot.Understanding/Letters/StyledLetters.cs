namespace WegoBot.Understanding;

/// <summary>
/// Letters and digits in circles, squares and brackets, and those of the mathematical alphabets, each as the plain one.
/// Unicode's own compatibility forms (NFKC) leave the negative and the flag letters out, and are not there where the
/// program runs without the data of other languages.
/// </summary>
internal static class StyledLetters
{
    private const string LargeThenSmall = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
    private const string Digits = "0123456789";
    private const string FromOne = "123456789";

    private const int RegionA = 0x1F1E6;
    private const int RegionZ = 0x1F1FF;
    private const int CodesOfAFlag = 2;

    /// <summary>The first sign of each alphabet, and the plain ones that it and those after it stand for, again and again up to the last.</summary>
    private static readonly (int First, int Last, string Plain)[] Alphabets =
    [
        (0x2460, 0x2468, FromOne), // ①
        (0x2474, 0x247C, FromOne), // ⑴
        (0x2488, 0x2490, FromOne), // ⒈
        (0x249C, 0x24B5, LargeThenSmall[26..]), // ⒜
        (0x24B6, 0x24E9, LargeThenSmall), // Ⓐ, ⓐ
        (0x24EA, 0x24EA, "0"), // ⓪
        (0x24F5, 0x24FD, FromOne), // ⓵
        (0x24FF, 0x24FF, "0"), // ⓿
        (0x2776, 0x277E, FromOne), // ❶
        (0x2780, 0x2788, FromOne), // ➀
        (0x278A, 0x2792, FromOne), // ➊
        (0x1D400, 0x1D6A3, LargeThenSmall), // 𝐀, 𝑎, 𝓐, 𝔞, 𝕬, 𝖺, 𝚊
        (0x1D7CE, 0x1D7FF, Digits), // 𝟎, 𝟘
        (0x1F101, 0x1F10A, Digits), // 🄁
        (0x1F110, 0x1F129, LargeThenSmall[..26]), // 🄐
        (0x1F130, 0x1F149, LargeThenSmall[..26]), // 🄰
        (0x1F150, 0x1F169, LargeThenSmall[..26]), // 🅐
        (0x1F170, 0x1F189, LargeThenSmall[..26]), // 🅰
        (RegionA, RegionZ, LargeThenSmall[..26]), // 🇦
        (0x1FBF0, 0x1FBF9, Digits), // 🯰
    ];

    private const string Single = "ꜰꜱℂℊℋℌℍℎℐℑℒℓℕℙℚℛℜℝℤℨℬℭℯℰℱℳℴ";
    private const string SingleIs = "fsCgHHHhIILlNPQRRRZZBCeEFMo";

    /// <summary>The plain letter or digit at <paramref name="at"/>; a space for anything else, and nothing for what leaves no trace.</summary>
    /// <param name="text">The message.</param>
    /// <param name="at">The place of the sign; afterwards that of its last half, where it has two.</param>
    public static char Plain(string text, ref int at)
    {
        var sign = (int)text[at];
        if (char.IsHighSurrogate(text[at]) && at + 1 < text.Length && char.IsLowSurrogate(text[at + 1]))
        {
            sign = char.ConvertToUtf32(text[at], text[at + 1]);
            if (sign is >= RegionA and <= RegionZ && IsFlag(text, at)) sign = 0;
            at++;
        }

        // Marks that choose how a sign is drawn, and letters that only name a region's flag.
        if (sign is >= 0xE0000 and <= 0xE01EF) return Letters.Nothing;
        foreach (var (first, last, plain) in Alphabets)
            if (first <= sign && sign <= last) return plain[(sign - first) % plain.Length];
        return sign <= char.MaxValue && Single.IndexOf((char)sign, StringComparison.Ordinal) is >= 0 and var single ? SingleIs[single] : ' ';
    }

    /// <summary>Two flag letters by themselves are drawn as a flag and are no word; one, or three and more, spell something.</summary>
    private static bool IsFlag(string text, int at)
    {
        var (start, end) = (at, at + 2);
        while (start >= 2 && IsRegion(text, start - 2)) start -= 2;
        while (IsRegion(text, end)) end += 2;
        return (end - start) / 2 == CodesOfAFlag;
    }

    private static bool IsRegion(string text, int at) =>
        at + 1 < text.Length && text[at] == '\uD83C' && text[at + 1] is >= '\uDDE6' and <= '\uDDFF';
}
