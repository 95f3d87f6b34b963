using System.Globalization;
using System.Text;

namespace WegoBot.Privacy;

/// <summary>What a character is to the scrubber.</summary>
internal enum SignKind
{
    Letter,
    Digit,
    Mark,
    Space,
    LineBreak,

    /// <summary>Drawn as nothing, between two characters.</summary>
    Unseen,

    /// <summary>Drawn on the character before it, such as the box of a keycap.</summary>
    OnTheLast,
}

/// <summary>A character brought to the plain one that it is or is drawn like.</summary>
internal readonly record struct PlainSign(SignKind Kind, char Plain)
{
    private const string Alphabet = "abcdefghijklmnopqrstuvwxyz";

    /// <summary>Letters of Hangul and Khmer that are drawn as nothing.</summary>
    private const string Fillers = "\u115F\u1160\u17B4\u17B5\u3164\uFFA0";

    private const string Accented = "àáâãäåāăçćèéêëēěìíîïīñńòóôõöōùúûüūýÿźżłїўёѐѝђј";
    private const string Unaccented = "aaaaaaaacceeeeeeiiiiinnoooooouuuuuyyzzlиуееижй";

    private const string Dashes = "\u00AD\u2010\u2011\u2012\u2013\u2014\u2015\u2212\uFE58\uFE63\u30FC\u3161\u2500";
    private const string Quotes = "\"„“”«»‟‹›″";
    private const string Apostrophes = "'`´’‘‚ʼ′";
    private const string Dots = "·•∙⋅․。｡‧";

    /// <summary>First signs of alphabets in circles, boxes and the mathematical styles, each with as many letters again and again up to its last.</summary>
    private static readonly (int First, int Last)[] StyledAlphabets =
        [(0x249C, 0x24B5), (0x24B6, 0x24E9), (0x1D400, 0x1D6A3), (0x1F110, 0x1F129), (0x1F130, 0x1F149), (0x1F150, 0x1F169), (0x1F170, 0x1F189), (0x1F1E6, 0x1F1FF)];

    public static PlainSign Of(Rune rune)
    {
        if (rune.IsAscii) return OfAscii((char)rune.Value);
        if (rune.Value is >= 0xFF01 and <= 0xFF5E) return OfAscii((char)(rune.Value - 0xFF01 + '!'));
        foreach (var (first, last) in StyledAlphabets)
            if (first <= rune.Value && rune.Value <= last) return new PlainSign(SignKind.Letter, Alphabet[(rune.Value - first) % Alphabet.Length]);
        if (rune.IsBmp && Fillers.Contains((char)rune.Value, StringComparison.Ordinal)) return new PlainSign(SignKind.Unseen, ' ');
        return Rune.GetUnicodeCategory(rune) switch
        {
            UnicodeCategory.DecimalDigitNumber or UnicodeCategory.OtherNumber when Rune.GetNumericValue(rune) is >= 0 and <= 9 and var value && value == Math.Floor(value) =>
                new PlainSign(SignKind.Digit, (char)('0' + (int)value)),
            UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.SpacingCombiningMark => new PlainSign(SignKind.OnTheLast, ' '),
            _ when rune.Value == 0x00AD => new PlainSign(SignKind.Unseen, ' '),
            UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator => new PlainSign(SignKind.LineBreak, '\n'),
            UnicodeCategory.SpaceSeparator => new PlainSign(SignKind.Space, ' '),
            UnicodeCategory.Format => new PlainSign(SignKind.Unseen, ' '),
            UnicodeCategory.Control => rune.Value == 0x85 ? new PlainSign(SignKind.LineBreak, '\n') : new PlainSign(SignKind.Unseen, ' '),
            _ when Rune.IsLetter(rune) => new PlainSign(SignKind.Letter, Letter(rune)),
            _ => new PlainSign(SignKind.Mark, Mark(rune)),
        };
    }

    private static PlainSign OfAscii(char c) => c switch
    {
        '\n' or '\r' => new PlainSign(SignKind.LineBreak, '\n'),
        ' ' or '\t' or '\v' or '\f' => new PlainSign(SignKind.Space, ' '),
        >= '0' and <= '9' => new PlainSign(SignKind.Digit, c),
        _ when char.IsAsciiLetter(c) => new PlainSign(SignKind.Letter, char.ToLowerInvariant(c)),
        _ when char.IsControl(c) => new PlainSign(SignKind.Unseen, ' '),
        '`' => new PlainSign(SignKind.Mark, '\''),
        _ => new PlainSign(SignKind.Mark, c),
    };

    private static char Letter(Rune rune)
    {
        if (!rune.IsBmp) return '?';
        var lower = char.ToLowerInvariant((char)rune.Value);
        var at = Accented.IndexOf(lower, StringComparison.Ordinal);
        return at < 0 ? lower : Unaccented[at];
    }

    private static char Mark(Rune rune)
    {
        if (!rune.IsBmp) return '•';
        var c = (char)rune.Value;
        return Dashes.Contains(c, StringComparison.Ordinal) ? '-'
            : Quotes.Contains(c, StringComparison.Ordinal) ? '"'
            : Apostrophes.Contains(c, StringComparison.Ordinal) ? '\''
            : c == '\u2024' ? '.'
            : Dots.Contains(c, StringComparison.Ordinal) ? '•'
            : c == '\uFE6B' ? '@'
            : c is '⁄' or '∕' or '／' ? '/'
            : char.IsSurrogate(c) ? '•'
            : c;
    }
}
