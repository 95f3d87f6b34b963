namespace WegoBot.Privacy;

/// <summary>Reads the number of a house, a flat or a floor: 12, № 12А, „номер дванадесет“, „трети“, 5-ти.</summary>
internal static class HouseNumber
{
    private const int LongestNumber = 4;

    /// <summary>The last token of the number that begins here, a sign such as № included; null for none.</summary>
    public static int? Last(TokenizedText text, int at)
    {
        while (text[at].IsMarkOf(".:,-") && !text[at].IsEdge) at++;
        var isSigned = false;
        while (AddressWords.IsNumberSign(text[at]) && !text[at].IsEdge)
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
        if (text[at].IsWord && text[at].Text.Length == 1 && (text[at].IsLarge || !text[at].IsSpaced || text[at - 1].Kind == TextTokenKind.Mark || text[at + 1].IsEdge || text[at + 1].IsMarkOf(",.;") || AddressWords.IsPart(text[at + 1])))
            return text[at + 1].IsMark('"') ? at + 1 : at;
        if (!NumberWords.Begins(text, at)) return null;
        NumberWords.Read(text, at, out var next);
        return AddressWords.IsCounted(text[next]) ? null : next - 1;
    }

    /// <summary>12А, 12 "А", 12-14, 12/3.</summary>
    private static int WithLetter(TokenizedText text, int at)
    {
        if (text[at + 1].IsMarkOf("-/") && !text[at + 1].IsSpaced && !text[at + 2].IsSpaced && (text[at + 2].IsDigits || (text[at + 2].IsWord && (text[at + 2].Text.Length == 1 || AddressWords.IsOrdinalEnd(text[at + 2]))))) return at + 2;
        var letter = text[at + 1].IsMarkOf("\"'") ? at + 2 : at + 1;
        if (!text[letter].IsWord || text[letter].Text.Length != 1) return at;
        var isHis = !text[letter].IsSpaced || text[letter].Case == LetterCase.Upper;
        return isHis ? text[letter + 1].IsMarkOf("\"'") && letter == at + 2 ? letter + 1 : letter : at;
    }

    private static bool IsDateOrHour(TokenizedText text, int at) =>
        text[at + 1].IsMarkOf(".:") && !text[at + 1].IsSpaced && text[at + 2] is { IsDigits: true, IsSpaced: false };
}
