using System.Globalization;

namespace WegoBot.Privacy;

/// <summary>A day as people write it, with its tokens and its year.</summary>
/// <param name="Last">The last token.</param>
/// <param name="Year">The year as written; null for none.</param>
internal readonly record struct WrittenDate(int Last, int? Year)
{
    private const int MostYearWords = 8;

    private static readonly HashSet<string> Ordinals = WordSpelling.KeysOf("""
        първи parvi purvi втори vtori трети treti четвърти chetvarti chetvurti 4etvarti 4etvurti пети peti шести shesti 6esti седми sedmi осми osmi девети deveti десети deseti
        единадесети единайсети edinadeseti edinaiseti дванадесети дванайсети dvanadeseti dvanaiseti тринадесети тринайсети trinadeseti trinaiseti четиринадесети четиринайсети chetirinaiseti 4etirinaiseti
        петнадесети петнайсети petnadeseti petnaiseti шестнадесети шестнайсети shestnaiseti 6estnaiseti седемнадесети седемнайсети sedemnaiseti осемнадесети осемнайсети osemnaiseti деветнадесети деветнайсети devetnaiseti
        двадесети двайсети dvadeseti dvaiseti тридесети трийсети trideseti triiseti first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth thirtieth
        """);

    private static readonly HashSet<string> Ends = WordSpelling.KeysOf("ти ви ри ми и ti vi ri mi i th st nd rd");
    private static readonly HashSet<string> Links = WordSpelling.KeysOf("of the месец mesec");
    private static readonly HashSet<string> YearWords = WordSpelling.KeysOf("хиляда hiliada hilqda хиляди hiliadi hilqdi thousand и i and");
    private static readonly HashSet<string> YearsInAWord = WordSpelling.KeysOf("четиридесета четирсета петдесета шестдесета шейсета седемдесета осемдесета деветдесета двехилядна двехилядната chetiridesta petdeseta shestdeseta sheiseta 6eiseta sedemdeseta osemdeseta devetdeseta dvehilqdna dvehiliadna");
    private static readonly HashSet<string> YearEnds = WordSpelling.KeysOf("г година godina год g god year");

    /// <summary>The date that begins at a token; null for none.</summary>
    public static WrittenDate? At(TokenizedText text, int at) => Numeric(text, at) ?? Named(text, at) ?? Compact(text, at);

    /// <summary>The year, with a century where it has none: 85 is 1985.</summary>
    public int? FullYear => Year is < 100 ? Year + (Year > 26 ? 1900 : 2000) : Year;

    private static WrittenDate? Numeric(TokenizedText text, int at)
    {
        if (!text[at].IsDigits || text[at].Text.Length is not (1 or 2 or 4)) return null;
        if (Separator(text, at + 1) is not { } second || !text[second].IsDigits || text[second].Text.Length > 2) return null;
        if (Separator(text, second + 1) is not { } third || !text[third].IsDigits || text[third].Text.Length > 4) return null;
        var isSpaced = second == at + 1;
        if (isSpaced != (third == second + 1)) return null;
        // „1 – 03.03.2015“ is a number and a date.
        if (!isSpaced && ((text[second].IsSpaced && !text[third].IsSpaced) || (text[at + 1].IsSpaced && !text[second + 1].IsSpaced))) return null;
        var (one, two, three) = (Value(text[at]), Value(text[second]), Value(text[third]));
        if (text[at].Text.Length == 4) return two is >= 1 and <= 12 && three is >= 1 and <= 31 && one is > 1900 and < 2100 ? new WrittenDate(third, one) : null;
        if (one is < 1 or > 31 || two < 1 || (two > 12 && (one > 12 || two > 31))) return null;
        if (isSpaced && text[third].Text.Length != 4) return null;
        if (text[third].Text.Length == 4 ? three is <= 1900 or >= 2100 : text[third].Text.Length != 2) return null;
        return new WrittenDate(WithEnd(text, third), three);
    }

    /// <summary>12 март 1985, 12-ти март, March 12, 1985, дванадесети март осемдесет и пета.</summary>
    private static WrittenDate? Named(TokenizedText text, int at)
    {
        if (Day(text, at) is { } day)
        {
            var month = day + 1;
            while (text[month].IsMarkOf(".-/") || (text[month].IsWord && Links.Contains(text[month].Key))) month++;
            if (!MonthNames.Are(text[month]) || month > day + 4) return null;
            return WithYear(text, month);
        }

        if (!MonthNames.Are(text[at]) || text[at].Text.Length < 3 || Day(text, at + 1) is not { } last) return null;
        return WithYear(text, last);
    }

    /// <summary>Eight digits without anything between, such as 12031985.</summary>
    private static WrittenDate? Compact(TokenizedText text, int at)
    {
        if (!text[at].IsDigits || text[at].Text.Length != 8) return null;
        var value = text[at].Text;
        var (day, month, year) = (Part(0, 2), Part(2, 2), Part(4, 4));
        return day is >= 1 and <= 31 && month is >= 1 and <= 12 && year is > 1900 and < 2100 ? new WrittenDate(at, year) : null;

        int Part(int from, int length) => int.Parse(value.AsSpan(from, length), CultureInfo.InvariantCulture);
    }

    private static int? Day(TokenizedText text, int at)
    {
        if (text[at].IsDigits && text[at].Text.Length <= 2 && Value(text[at]) is >= 1 and <= 31)
        {
            var end = text[at + 1].IsMark('-') ? at + 2 : at + 1;
            return text[end].IsWord && Ends.Contains(text[end].Key) && !text[end].IsSpaced ? end : at;
        }

        if (text[at].IsWord && Ordinals.Contains(text[at].Key)) return at;
        if (!NumberWords.Begins(text, at)) return null;
        NumberWords.Read(text, at, out var next);
        if (text[next].Key is "i" or "and") next++;
        return text[next].IsWord && Ordinals.Contains(text[next].Key) ? next : MonthNames.Are(text[next]) ? next - 1 : null;
    }

    private static WrittenDate WithYear(TokenizedText text, int last)
    {
        var at = last + 1;
        while (text[at].IsMarkOf(".,-/'") && at < last + 3) at++;
        if (text[at].IsDigits && text[at].Text.Length == 4 && Value(text[at]) is > 1900 and < 2100) return new WrittenDate(WithEnd(text, at), Value(text[at]));
        if (text[at].IsDigits && text[at].Text.Length == 2 && !text[at + 1].IsMark(':') && (YearEnds.Contains(text[at + 1].Key ?? "") || IsTa(text, at) || text[at - 1].IsMarkOf("-/'"))) return new WrittenDate(WithEnd(text, at), Value(text[at]));
        if (text[at].IsWord && YearsInAWord.Contains(text[at].Key)) return new WrittenDate(at, null);
        var words = at;
        for (var i = 0; i < MostYearWords && (IsHyphenOfANumber(text, words) || IsOfAYear(text[words]) || NumberWords.Begins(text, words) || (i > 0 && text[words].IsWord && IsYearOrdinal(text[words]))); i++) words++;
        return words > at + 1 && !YearWords.Contains(text[words - 1].Key) ? new WrittenDate(words - 1, null) : new WrittenDate(last, null);
    }

    private static bool IsOfAYear(TextToken token) => token.IsWord && (YearWords.Contains(token.Key) || Ordinals.Contains(token.Key));

    /// <summary>ninety-one</summary>
    private static bool IsHyphenOfANumber(TokenizedText text, int at) => text[at].IsMark('-') && !text[at].IsSpaced && NumberWords.Begins(text, at - 1) && NumberWords.Begins(text, at + 1);

    /// <summary>„осемдесет и пета“: ordinals of years are feminine.</summary>
    private static bool IsYearOrdinal(TextToken token) => token.Key.EndsWith('a') && Ordinals.Contains(token.Key[..^1] + "i");

    private static int WithEnd(TokenizedText text, int at) => IsTa(text, at) ? text[at + 1].IsMark('-') ? at + 2 : at + 1 : text[at + 1].IsWord && YearEnds.Contains(text[at + 1].Key) ? at + 1 : at;

    /// <summary>99-та, 99ta.</summary>
    private static bool IsTa(TokenizedText text, int at) => text[text[at + 1].IsMark('-') ? at + 2 : at + 1] is { Key: "ta", IsSpaced: false };

    /// <summary>The token after a sign between day and month; the same one where only a space is between.</summary>
    private static int? Separator(TokenizedText text, int at) => text[at].IsMarkOf("./-,") ? text[at + 1].IsMarkOf("./") ? at + 2 : at + 1 : text[at].IsDigits ? at : null;

    private static int Value(TextToken token) => int.Parse(token.Text, CultureInfo.InvariantCulture);
}
