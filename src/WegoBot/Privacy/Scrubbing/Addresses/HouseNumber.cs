namespace WegoBot.Privacy;

/// <summary>Reads the number of a house, a flat or a floor: 12, № 12А, „номер дванадесет“, „трети“, 5-ти.</summary>
internal static class HouseNumber
{
    private const int LongestNumber = 4;

    /// <summary>The last token of the number that begins here, a sign such as № included; null for none.</summary>
    public static int? Last(TokenizedText text, int at)
    {
        while (text[at].IsMarkOf(".:,-")) at++;
        while (AddressWords.IsNearby(text[at])) at++;
        var isSigned = false;
        while (AddressWords.IsNumberSign(text[at]))
        {
            isSigned = true;
            at++;
            while (text[at].IsMarkOf(".:")) at++;
        }

        if (text[at].IsDigits)
            return text[at].Text.Length <= LongestNumber && !AddressWords.IsCounted(text[at + 1]) && !IsDateOrHour(text, at) ? WithLetter(text, at) : null;
        if (AddressWords.IsOrdinal(text[at])) return at;
        if (!isSigned || !NumberWords.Begins(text, at)) return null;
        NumberWords.Read(text, at, out var next);
        return next - 1;
    }

    /// <summary>The last token of what follows a word such as вх. or ет.: a number, or a single letter.</summary>
    public static int? LastOfPart(TokenizedText text, int at)
    {
        if (Last(text, at) is { } number) return number;
        while (text[at].IsMarkOf(".:-\"'№")) at++;
        if (IsLetter(text, at)) return text[at + 1].IsMark('"') ? at + 1 : at;
        if (!NumberWords.Begins(text, at)) return null;
        NumberWords.Read(text, at, out var next);
        return AddressWords.IsCounted(text[next]) ? null : next - 1;
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
        text[at + 1].IsMarkOf(".:") && !text[at + 1].IsSpaced && text[at + 2] is { IsDigits: true, IsSpaced: false };
}
