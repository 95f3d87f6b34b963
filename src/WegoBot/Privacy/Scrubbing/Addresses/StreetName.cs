namespace WegoBot.Privacy;

/// <summary>Reads the name of a street: „Иван Вазов“, 6-ти септември, Г. С. Раковски.</summary>
internal static class StreetName
{
    private const int MostWords = 5;

    /// <summary>Shortened words of more than three letters with which names begin.</summary>
    private static readonly HashSet<string> Titles = WordSpelling.KeysOf("проф prof акад akad капит kapit полк polk архим arhim митр mitr подп podp майор maior адм adm инж inj");

    /// <summary>The last token of the name that begins here and whether it stands in quotes or has large letters; null for none.</summary>
    public static (int Last, bool IsMarked)? Read(TokenizedText text, int at)
    {
        while (text[at].IsMarkOf(".:-")) at++;
        var isQuoted = text[at].IsMarkOf("\"'");
        if (isQuoted) at++;
        int? last = null;
        var (words, isLarge) = (0, false);
        if (Numbered(text, at) is { } numbered)
        {
            last = numbered;
            (words, isLarge) = (1, true);
            at = numbered + 1;
        }

        for (; words < MostWords; words++)
        {
            var isInitial = text[at] is { IsWord: true, IsLarge: true, Text.Length: 1 } && text[at + 1].IsMark('.');
            if (!isInitial && !AddressWords.CanBeAName(text[at]) && !(words == 0 && text[at] is { IsWord: true, Case: LetterCase.Upper } && !AddressWords.IsPart(text[at]))) break;
            if (words > 0 && text[at - 1].IsLineBreak) break;
            if (!text[at].IsLarge && NumberWords.Begins(text, at)) break;
            isLarge |= text[at].IsLarge;
            last = at;
            // An initial has a full stop, and two names a dash.
            if ((text[at + 1].IsMark('.') && (text[at].Text.Length <= 3 || Titles.Contains(text[at].Key)) && text[at + 2].IsWord) || (text[at + 1].IsMark('-') && !text[at + 1].IsSpaced && text[at + 2].IsWord)) at++;
            at++;
        }

        if (last is null) return null;
        if (text[last.Value + 1].IsMarkOf("\"'") && isQuoted) last++;
        return (last.Value, isQuoted || isLarge);
    }

    /// <summary>A name that begins with a number: 6-ти септември, 3 март, 19 февруари.</summary>
    private static int? Numbered(TokenizedText text, int at)
    {
        if (!text[at].IsDigits || text[at].Text.Length > 3) return null;
        var next = at + 1;
        if (text[next].IsMark('-')) next++;
        if (AddressWords.IsOrdinalEnd(text[next]) && !text[next].IsSpaced) return text[next + 1].IsWord && !AddressWords.IsPart(text[next + 1]) ? next + 1 : next;
        return next == at + 1 && MonthNames.Are(text[next]) ? next : null;
    }
}
