namespace WegoBot.Privacy;

/// <summary>Reads addresses without a word for street or block: „живея на Иван Вазов 12“, 12 Rose Street, „Народни будители 19, Варна“.</summary>
internal static class BareAddresses
{
    private const int MostLinks = 5;
    private const int MostWordsBefore = 4;
    private const int LongestNumber = 3;

    /// <summary>„живея на Иван Вазов 12“, „адресът ми е …“: a name and a number behind words that say who lives there.</summary>
    public static (int First, int Last)? Residence(TokenizedText text, int at)
    {
        if (!AddressWords.IsResidence(text[at])) return null;
        var next = at + 1;
        for (var links = 0; links < MostLinks && (AddressWords.IsResidenceLink(text[next]) || text[next].IsMarkOf(":-")); links++) next++;
        if (next == at + 1 || StreetName.Read(text, next) is not { } name) return null;
        if (HouseNumber.Last(text, name.Last + 1) is { } number && (text[number].IsDigits || text[number - 1].IsDigits)) return (next, number);
        return AddressParts.Follow(text, name.Last) ? (next, name.Last) : null;
    }

    /// <summary>12 Rose Street, Rose Street 12, 14 Vasil Levski str.</summary>
    public static (int First, int Last)? English(TokenizedText text, int at)
    {
        if (!AddressWords.IsAfterName(text[at])) return null;
        var (first, isLarge) = (at, false);
        for (var words = 0; words < MostWordsBefore && AddressWords.CanBeAName(text[first - 1]); words++)
        {
            first--;
            isLarge |= text[first].IsLarge;
        }

        if (first == at) return null;
        var house = first - 1;
        if (text[house].IsWord && text[house].Text.Length == 1 && !text[house].IsSpaced) house--;
        if (text[house].IsDigits && text[house].Text.Length <= 4 && !AddressWords.IsCounted(text[first])) return (AddressWords.IsNumberSign(text[house - 1]) ? house - 1 : house, at);
        while (first < at && !text[first].IsLarge) first++;
        return isLarge && first < at ? (first, HouseNumber.Last(text, at + 1) ?? at) : null;
    }

    /// <summary>A name with a large letter and a number that is a house's: 40А, or before a town, or behind „на“ at the end.</summary>
    public static (int First, int Last)? Named(TokenizedText text, int at)
    {
        if (!IsName(text[at]) || IsName(text[at - 1])) return null;
        var last = at;
        for (var words = 1; words < 3 && (IsName(text[last + 1]) || (AddressWords.CanBeAName(text[last + 1]) && text[last + 2].IsDigits)); words++) last++;
        if (last > at && text[at - 1].IsDigits && text[at - 1].Text.Length <= LongestNumber && text[last + 1].IsMark(',') && AddressParts.Follow(text, last)) return (at - 1, last);
        if (!text[last + 1].IsDigits || text[last + 1].Text.Length > LongestNumber || HouseNumber.Last(text, last + 1) is not { } number) return null;
        if (number == last + 2 && text[number] is { IsWord: true, IsSpaced: false }) return (at, number);
        var isBeforeTown = text[number + 1].IsMark(',') && AddressWords.IsTownName(text[number + 2]);
        if (isBeforeTown) return (at, number + 2);
        var isLast = text[number + 1].IsEdge || text[number + 1].IsMarkOf(",;!?)") || (text[number + 1].IsMark('.') && !text[number + 2].IsDigits);
        return AddressWords.IsPreposition(text[at - 1]) && isLast && !AddressWords.IsTownName(text[last]) ? (at, number) : null;
    }

    private static bool IsName(TextToken token) => token is { IsWord: true, Case: LetterCase.Capitalised, Text.Length: > 2 } && AddressWords.CanBeAName(token);
}
