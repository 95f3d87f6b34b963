namespace WegoBot.Privacy;

/// <summary>Reads addresses without a word for street or block: „живея на Иван Вазов 12“, 12 Rose Street, „Народни будители 19, Варна“.</summary>
internal static class BareAddresses
{
    private const int MostLinks = 5;
    private const int MostWordsBefore = 4;
    private const int LongestNumber = 3;

    /// <summary>A woman's family name ends like a street's.</summary>
    private static readonly Cues Persons = new("с s със sus sas with госпожа gospoja gospozha госпожица сестра sestra mrs ms miss доктор doktor");

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
        if (!isLarge && text[at + 1].IsDigits && HouseNumber.Last(text, at + 1) is { } behind) return (at - 1, behind);
        return isLarge && first < at ? (first, HouseNumber.AfterStreet(text, at + 1) ?? at) : null;
    }

    /// <summary>A name with a large letter and a number that is a house's: 40А, № 5, or before a town, or behind „живея на“, or behind „на“ at the end.</summary>
    public static (int First, int Last)? Named(TokenizedText text, int at)
    {
        if (!IsName(text[at]) || IsName(text[at - 1])) return null;
        var last = at;
        for (var words = 1; words < 3 && (IsName(text[last + 1]) || (AddressWords.CanBeAName(text[last + 1]) && text[last + 2].IsDigits)); words++) last++;
        if (AddressWords.IsNoStreet(text[at]) || AddressWords.IsNoStreet(text[last])) return null;
        if (IsBehindItsHouse(text, at, last)) return (at - 1, last);
        var isPlaced = (AddressWords.IsPreposition(text[at - 1]) || IsBehindAPlace(text, at)) && !AddressWords.IsTownName(text[last]);
        var isLivedIn = isPlaced && AddressWords.IsResidenceBefore(text, at);
        if (!text[last + 1].IsDigits) return isLivedIn || (isPlaced && last > at) ? Worded(text, at, last) : null;
        if (text[last + 1].Text.Length > LongestNumber || HouseNumber.Last(text, last + 1) is not { } number) return null;
        if (number == last + 2 && text[number] is { IsWord: true, IsSpaced: false }) return (at, number);
        var isBeforeTown = !AddressWords.IsTownName(text[last]) && text[number + 1].IsMark(',') && AddressWords.IsTownName(text[number + 2]);
        if (isBeforeTown) return (at, number + 2);
        var isQuoted = text[at - 1].IsMark('"') && text[number + 1].IsMark('"');
        var isOfAStreet = text[last].Key.EndsWith("ska", StringComparison.Ordinal) && IsName(text[last]) && last == at && text[last].Key.Length > 5 && !Persons.Are(text[at - 1]);
        var isLast = text[number + 1].IsEdge || text[number + 1].IsMarkOf(",;!?)") || (text[number + 1].IsMark('.') && !text[number + 2].IsDigits);
        return isLivedIn || isQuoted || AddressParts.Follow(text, number) || isOfAStreet || (isPlaced && isLast) ? (at, number) : null;
    }

    /// <summary>A number in words, or with a sign before it: „на Иван Вазов пет“, „на Роза, № 5“.</summary>
    private static (int First, int Last)? Worded(TokenizedText text, int first, int last)
    {
        var at = text[last + 1].IsMark(',') ? last + 2 : last + 1;
        return (AddressWords.IsNumberSign(text[at]) ? HouseNumber.Last(text, at) : at == last + 1 ? HouseNumber.InWords(text, at) : null) is { } number ? (first, number) : null;
    }

    /// <summary>14 Kestenova Gora: at such a number, or with an entrance behind it.</summary>
    private static bool IsBehindItsHouse(TokenizedText text, int at, int last)
    {
        if (!text[at - 1].IsDigits || text[at - 1].Text.Length > LongestNumber) return false;
        if (text[last + 1].IsMark(',') && AddressParts.Follow(text, last)) return true;
        return text[at - 2].Key is "at" or "to" or "from" && !text[last + 1].IsDigits && (IsName(text[last]) && last > at || AddressWords.IsResidenceBefore(text, at - 2));
    }

    /// <summary>„кв. Изток, Роза 5“, „гр. Русе, Роза 5“.</summary>
    private static bool IsBehindAPlace(TokenizedText text, int at)
    {
        if (!text[at - 1].IsMark(',') || !text[at - 2].IsWord) return false;
        var sign = text[at - 3].IsMark('.') ? at - 4 : at - 3;
        return AddressWords.IsTownName(text[at - 2]) || AddressWords.IsQuarter(text[sign]) || (text[at - 3].IsMark('.') && AddressWords.IsTown(text[sign]));
    }

    private static bool IsName(TextToken token) => token is { IsWord: true, Case: LetterCase.Capitalised, Text.Length: > 2 } && AddressWords.CanBeAName(token);
}
