using System.Globalization;
using System.Text;

namespace WegoBot.Dialogue;

/// <summary>The digits in what a person typed, of any script and whatever stands around and between them.</summary>
/// <param name="Code">The only case code among them; null for none, and for several.</param>
/// <param name="Digits">All of them, in order; empty for none.</param>
/// <param name="StandAlone">Whether no words stand beside them.</param>
/// <param name="LookLikeACode">Whether they are meant as a code: one that lacks a digit, has one too many, or stands beside another. A phone number is shorter.</param>
public sealed record TypedDigits(string? Code, string Digits, bool StandAlone, bool LookLikeACode)
{
    private const int Nearly = 1;

    /// <summary>How many digits stand in a group, as a code is written.</summary>
    private const int Group = 4;

    /// <summary>These, brackets and the end of a line set off other numbers beside a code, such as the time of a copied message.</summary>
    private const string Dividers = ":;,\"'";

    /// <summary>Letters of Hangul that are drawn as nothing.</summary>
    private const string Fillers = "\u115F\u1160\u3164\uFFA0";

    /// <summary>What a sign is to whoever looks for digits.</summary>
    private enum Sign
    {
        Digit,
        Letter,

        /// <summary>Not seen between two digits: a direction, a soft hyphen, the box of a keycap.</summary>
        Unseen,
        Separator,
        Divider,
    }

    public static TypedDigits In(string words)
    {
        var typed = Read(words);
        // An upright stroke is read as a one, and where that makes no code, as a line between the groups.
        return typed.Code is null && words.Contains('|', StringComparison.Ordinal) && Read(words.Replace('|', ' ')) is { Code: not null } divided ? divided : typed;
    }

    /// <summary>The words without any digit.</summary>
    public static string Without(string words) => string.Concat(words.EnumerateRunes().Select(rune => IsDigit(rune) ? new Rune(' ') : rune));

    private static TypedDigits Read(string words)
    {
        if (!HasDigit(words)) return new TypedDigits(null, "", StandAlone: false, LookLikeACode: false);
        var (pieces, others) = Pieces(words);
        var written = pieces.Where(piece => piece.HasDigit).ToList();
        var digits = string.Concat((others ? written : pieces).Select(piece => piece.AsDigits));
        var runs = Runs(pieces, piece => piece.HasDigit);
        var isCode = digits.Length == CaseCode.Digits && (!others || written.All(piece => piece.AsDigits.Length % Group == 0));
        var code = isCode ? digits : Only(runs) ?? Only(Runs(pieces, piece => piece.HasDigit || piece.AsDigits.Length == Group));
        var looksLikeACode = runs.SelectMany(run => run).Any(part => part.Length >= CaseCode.Digits - Nearly)
            || (!others && Math.Abs(digits.Length - CaseCode.Digits) <= Nearly);
        return new TypedDigits(code, digits, StandAlone: !others, code is not null || looksLikeACode);
    }

    /// <summary>The only code among the runs; null for none, and for several. Beside a code another number may stand in the same run, behind a divider.</summary>
    private static string? Only(List<List<string>> runs)
    {
        var codes = runs.SelectMany(run => run.Sum(part => part.Length) == CaseCode.Digits ? [string.Concat(run)] : run.Where(part => part.Length == CaseCode.Digits)).Distinct().ToList();
        return codes.Count == 1 ? codes[0] : null;
    }

    /// <summary>The digits that stand together without words between them, each run cut at the dividers.</summary>
    private static List<List<string>> Runs(List<Piece> pieces, Predicate<Piece> counts)
    {
        List<List<string>> runs = [[""]];
        foreach (var piece in pieces)
        {
            if (piece.IsAfterWords || !counts(piece)) runs.Add([""]);
            if (!counts(piece)) continue;
            if (piece.IsAfterDivider) runs[^1].Add("");
            runs[^1][^1] += piece.AsDigits;
        }

        return runs;
    }

    /// <summary>The stretches of digits and look-alike letters, and whether other letters stand among them.</summary>
    private static (List<Piece> Pieces, bool Others) Pieces(string words)
    {
        var (pieces, others) = (new List<Piece>(), false);
        var (word, isAfterWords, isAfterDivider) = (new List<Rune>(), false, false);
        foreach (var rune in words.EnumerateRunes().Append(new Rune('\n')))
        {
            var sign = Of(rune);
            if (sign is Sign.Digit or Sign.Letter) word.Add(rune);
            if (sign is not (Sign.Separator or Sign.Divider)) continue;
            Add();
            word.Clear();
            isAfterDivider |= sign == Sign.Divider;
        }

        return (pieces, others);

        void Add()
        {
            for (var start = 0; start < word.Count; start++)
            {
                var from = start;
                while (start < word.Count && ValueOf(word[start]) is not null) start++;
                var to = start;
                // Letters that hang on a word belong to it, whatever they look like: kodo4821.
                if (from > 0) while (from < to && !IsDigit(word[from])) from++;
                if (to < word.Count) while (to > from && !IsDigit(word[to - 1])) to--;
                if (from < to)
                {
                    pieces.Add(new Piece(string.Concat(word[from..to].Select(ValueOf)), word[from..to].Any(IsDigit), isAfterWords, isAfterDivider));
                    (isAfterWords, isAfterDivider) = (false, false);
                }

                if (start < word.Count) (others, isAfterWords) = (true, true);
            }
        }
    }

    private static bool HasDigit(string words)
    {
        foreach (var rune in words.EnumerateRunes())
            if (IsDigit(rune)) return true;
        return false;
    }

    private static Sign Of(Rune rune) => Rune.GetUnicodeCategory(rune) switch
    {
        _ when IsDigit(rune) => Sign.Digit,
        _ when ValueOf(rune) is not null => Sign.Letter,
        _ when rune.IsBmp && Fillers.Contains((char)rune.Value, StringComparison.Ordinal) => Sign.Unseen,
        _ when rune.IsBmp && Dividers.Contains((char)rune.Value, StringComparison.Ordinal) => Sign.Divider,
        UnicodeCategory.OpenPunctuation or UnicodeCategory.ClosePunctuation or UnicodeCategory.InitialQuotePunctuation or UnicodeCategory.FinalQuotePunctuation => Sign.Divider,
        UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator => Sign.Divider,
        UnicodeCategory.Control => rune.Value is '\n' or '\r' ? Sign.Divider : rune.Value is '\t' or '\v' or '\f' ? Sign.Separator : Sign.Unseen,
        UnicodeCategory.Format or UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.SpacingCombiningMark => Sign.Unseen,
        UnicodeCategory.LetterNumber or UnicodeCategory.OtherNumber => Sign.Letter,
        _ => Rune.IsLetter(rune) ? Sign.Letter : Sign.Separator,
    };

    /// <summary>Decimal digits of every script, and digits in circles, in brackets or raised.</summary>
    private static bool IsDigit(Rune rune) =>
        Rune.GetUnicodeCategory(rune) is UnicodeCategory.DecimalDigitNumber or UnicodeCategory.OtherNumber
        && Rune.GetNumericValue(rune) is >= 0 and <= 9 and var value && value == Math.Floor(value);

    /// <summary>The digit that a sign is or looks like; null for none.</summary>
    private static char? ValueOf(Rune rune) => IsDigit(rune) ? (char)('0' + (int)Rune.GetNumericValue(rune)) : rune.Value switch
    {
        'o' or 'O' or 'о' or 'О' => '0',
        'l' or 'I' or 'i' or '|' or 'І' or 'і' => '1',
        'z' or 'Z' => '2',
        'з' or 'З' or 'э' or 'Э' => '3',
        'ч' or 'Ч' => '4',
        's' or 'S' => '5',
        'б' => '6',
        'B' or 'В' => '8',
        _ => null,
    };

    /// <summary>Digits and look-alike letters that stand together.</summary>
    private sealed record Piece(string AsDigits, bool HasDigit, bool IsAfterWords, bool IsAfterDivider);
}
