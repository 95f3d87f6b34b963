namespace WegoBot.Fuzz;

/// <summary>What breaks programs: numbers at the edge, markup, formulas, headers, characters that nobody sees, and characters that are none.</summary>
public static class Specials
{
    public static IReadOnlyList<string> Texts { get; } =
    [
        "", " ", "\0", "\u0001", "\u001b[31m", "\t", "\n", "\r\n", "\u0085", "\u2028", "\uFEFF", "\u200B", "\u200D", "\u2060", "\u00AD", "\u202E", "\u2066", "\u2069", "\u061C",
        "\ud800", "\udc00", "\udc00\ud800", "\uFFFD", "\uFFFE", "\uFFFF", "\U0010FFFF", "\U0001F642\U0001F3FD", "\U0001F468\u200D\U0001F469\u200D\U0001F467", "e\u0301\u0301\u0301\u0301", "ﷺ", "İ", "ß", "ﬃ", "ǅ",
        "0", "-1", "-0", "1e3000", "NaN", "2147483647", "2147483648", "-2147483649", "9223372036854775807", "9223372036854775808", "99999999999999999999999999", "0x10", "01", "1.5", "١٢٣٤", "१२३४", "１２３４", "𝟜𝟘𝟘𝟘", "Ⅳ", "½",
        "<script>alert(1)</script>", "<b>&amp;<", "\"><img src=x onerror=alert(1)>", "{{7*7}}", "${7*7}", "{centre}", "{0}", "%s%n", "=1+1", "+1", "-1+1", "@SUM(A1)", "=cmd|' /C calc'!A0", "'; DROP TABLE x;--", "' OR 1=1 --",
        "x\r\nSet-Cookie: a=b", "x\nBcc: a@b.example", "%0d%0aLocation:%20//x.example", "../../etc/passwd", "%00..\\..", "file:///etc/passwd", "javascript:alert(1)", "//evil.example", "https://evil.example/\u202Egnp.exe",
        "null", "true", "[]", "{}", "[[[[", "leave", "help", "/start", "/exit", "/forget", "/mydata", "/help", "/home", "стоп", "изход", "stop", "не", "да", "yes", "no", "112", "той ме бие", "i want to die", "искам да умра",
        "4000 1234 1234 1231", "4000123412341230", "4000-1234-1234-1231", "0888 123 456", "+359 88 812 3456", "116016", "09:00", "25:00", "23:59", "2026-02-30", "31.12.9999", "1.1.1", "12.12.2026, 13.12.2026", "Monday Friday/Morning", "bg", "en", "zz-ZZ", "a@b", "a@b.example, c@d.example",
    ];

    /// <summary>Something that goes on for long.</summary>
    public static string Endless(FuzzRandom random, int most) => string.Concat(Enumerable.Repeat(
        random.OneOf(["а", "щ", "A", "0", "1 ", "а ", "\u200B", "\ud83d", "[", "{\"a\":", "<b>", "\n", "бие ме ", "0888 ", "ул. а-", "&a=b", "e\u0301", "%41"]), 1 + random.Below(most)));
}
