namespace WegoBot.Privacy;

/// <summary>Reads the number of a house, a flat or a floor: 12, № 12А, „номер дванадесет“, „трети“, 5-ти.</summary>
internal static class HouseNumber
{
    private const int LongestNumber = 4;

    /// <summary>The last token of the number that begins here, a sign such as № included; null for none.</summary>
    public static int? Last(TokenizedText text, int at)
    {
        while (text[at].IsMarkOf(".:,-")) at++;
        while (AddressWords.IsNearby(text[at]) || (text[at].Key is "do" && AddressWords.IsNumberSign(text[at + 1]))) at++;
        var isSigned = false;
        while (AddressWords.IsNumberSign(text[at]))
        {
            isSigned = true;
            at++;
            while (text[at].IsMarkOf(".:")) at++;
        }

        if (text[at].IsDigits)
            return text[at].Text.Length <= LongestNumber && !AddressWords.IsCounted(text[text[at + 1].IsMark('-') && text[at + 2].Text is { Length: > 3 } ? at + 2 : at + 1]) && !IsDateOrHour(text, at) ? WithLetter(text, at) : null;
        if (AddressWords.IsOrdinal(text[at])) return at;
        return isSigned && NumberWords.Begins(text, at) ? Worded(text, at) : null;
    }

    /// <summary>The last token of a number in words that counts nothing: a sign, the end or a part of an address follows; null for none.</summary>
    public static int? InWords(TokenizedText text, int at)
    {
        if (!NumberWords.Begins(text, at)) return null;
        var last = Worded(text, at);
        return AddressWords.EndsAHouse(text, last) || (last > at && !AddressWords.IsCounted(text[last + 1])) ? last : null;
    }

    /// <summary>„двадесет и две“, „двеста и трети“.</summary>
    private static int Worded(TokenizedText text, int at)
    {
        NumberWords.Read(text, at, out var next);
        return text[next].Key is "i" or "and" && AddressWords.IsOrdinal(text[next + 1]) ? next + 1 : AddressWords.IsOrdinal(text[next]) ? next : next - 1;
    }

    /// <summary>The last token of the number behind the name of a street, in digits or in words; null for none.</summary>
    public static int? AfterStreet(TokenizedText text, int at)
    {
        if (Last(text, at) is { } number) return number;
        if (text[at].IsMark('"') && text[at + 1].IsDigits) return Last(text, at + 1);
        if (text[at].IsMark(',')) at++;
        if (!NumberWords.Begins(text, at)) return null;
        var last = Worded(text, at);
        return AddressWords.IsCounted(text[last + 1]) ? null : last;
    }

    /// <summary>The last token of what follows a word such as вх. or ет.: a number, or a single letter.</summary>
    public static int? LastOfPart(TokenizedText text, int at)
    {
        if (Last(text, at) is { } number) return number;
        while (text[at].IsMarkOf(".:-\"'№")) at++;
        if (IsLetter(text, at)) return text[at + 1].IsMark('"') ? at + 1 : at;
        if (!NumberWords.Begins(text, at)) return null;
        var last = Worded(text, at);
        return AddressWords.IsCounted(text[last + 1]) ? null : last;
    }

    /// <summary>A letter that names an entrance. A small one, and the English I, is one only where something shows it.</summary>
    private static bool IsLetter(TokenizedText text, int at)
    {
        if (!text[at].IsWord || text[at].Text.Length != 1) return false;
        var isLast = text[at + 1].IsEdge || text[at + 1].IsMarkOf(",.;") || AddressWords.IsPart(text[at + 1]);
        return isLast || (text[at].Text != "i" && (text[at].IsLarge || !text[at].IsSpaced || text[at - 1].Kind == TextTokenKind.Mark));
    }

    /// <summary>12А, 12 "А", 12-14, 12/3, 18-Г-42.</summary>
    private static int WithLetter(TokenizedText text, int at)
    {
        while (text[at + 1].IsMarkOf("-/") && !text[at + 1].IsSpaced && text[at + 2] is { IsSpaced: false } next && (next.IsDigits || (next.IsWord && (next.Text.Length == 1 || AddressWords.IsOrdinalEnd(next))))) at += 2;
        var letter = text[at + 1].IsMarkOf("\"'") ? at + 2 : at + 1;
        if (!text[at].IsDigits || !text[letter].IsWord || text[letter].Text.Length != 1) return at;
        var isHis = !text[letter].IsSpaced || text[letter].Case == LetterCase.Upper;
        return isHis ? text[letter + 1].IsMarkOf("\"'") && letter == at + 2 ? letter + 1 : letter : at;
    }

    private static bool IsDateOrHour(TokenizedText text, int at) =>
        (text[at + 1].IsMarkOf(".:") && !text[at + 1].IsSpaced && text[at + 2] is { IsDigits: true, IsSpaced: false }) || (text[at].Text == "24" && text[at + 1].IsMark('/') && text[at + 2].Text == "7");
}
