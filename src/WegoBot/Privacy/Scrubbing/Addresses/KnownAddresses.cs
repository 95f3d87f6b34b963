namespace WegoBot.Privacy;

/// <summary>Reads a known street name with a house beside it: „Шипка № тридесет“, "Han Asparuh" Nr. 45, 6 Opalchenska, „на шипка 5“.</summary>
internal static class KnownAddresses
{
    private const int LongestNumber = 3;

    private static readonly HashSet<string> Titles = WordSpelling.KeysOf("св sv ген gen проф prof акад akad бр br кап kap хр hr ив iv");
    private static readonly HashSet<string> Numerals = [.. "i ii iii iv v".Split(' ')];

    public static (int First, int Last)? At(TokenizedText text, int at)
    {
        if (text[at].IsDigits) return HouseBefore(text, at);
        if (KnownStreets.Last(text, at) is not { } name) return Small(text, at);
        if (AddressWords.IsSchool(text[text[at - 1].IsMark('"') ? at - 2 : at - 1])) return null;
        name = WithNumeral(text, name);
        var next = text[name + 1].IsMark('"') ? name + 2 : name + 1;
        if (Counts(text, at, next)) return null;
        return House(text, next) is { } house ? (Titled(text, at), house) : AddressParts.Follow(text, next - 1) ? (Titled(text, at), next - 1) : null;
    }

    /// <summary>„Здравец 2 градини“: a small number before a word that it could count, and no word for a place before the name.</summary>
    private static bool Counts(TokenizedText text, int at, int number) =>
        text[number] is { IsDigits: true, Text.Length: 1 } && text[number + 1] is { IsWord: true, IsSpaced: true, Case: LetterCase.Lower, Text.Length: > 3 }
        && !AddressWords.IsPlacing(text[at - 1]) && !AddressWords.EndsAHouse(text, number);

    /// <summary>„на шипка 5“, „pred petko voivoda trideset i tri“: small letters behind a word for a place, and nothing that the number counts.</summary>
    private static (int First, int Last)? Small(TokenizedText text, int at)
    {
        if (!AddressWords.IsPlacing(text[at - 1]) || (KnownStreets.LastOfAny(text, at) ?? Adjective(text, at)) is not { } name || MonthNames.Are(text[name])) return null;
        return House(text, name + 1) is { } house && AddressWords.EndsAHouse(text, house) ? (at, house) : null;
    }

    /// <summary>„на николаевска 14“: what ends so is mostly a street.</summary>
    private static int? Adjective(TokenizedText text, int at) => IsAdjective(text[at]) && text[at + 1].IsDigits ? at : null;

    private static bool IsAdjective(TextToken token) => token is { IsWord: true, Key: [_, _, _, _, .., 's', 'k', 'a'] };

    private static int? House(TokenizedText text, int at)
    {
        if (text[at].IsDigits) return text[at].Text.Length <= LongestNumber ? HouseNumber.Last(text, at) : null;
        var sign = text[at].IsMarkOf(",-") ? at + 1 : at;
        return AddressWords.IsNumberSign(text[sign]) ? HouseNumber.Last(text, sign) : HouseNumber.InWords(text, at);
    }

    /// <summary>6 Opalchenska, 14A Ivan Vazov, 17 Tsar Boris III Blvd.</summary>
    private static (int First, int Last)? HouseBefore(TokenizedText text, int at)
    {
        if (text[at].Text.Length > LongestNumber || (text[at - 1].IsMarkOf(".:/-,") && !text[at].IsSpaced)) return null;
        var name = text[at + 1] is { IsWord: true, IsSpaced: false, Text.Length: 1 } ? at + 2 : at + 1;
        if (KnownStreets.LastOfAny(text, name) is not { } last) return IsAdjective(text[name]) && AddressWords.IsTownOfAnyCase(text[name + 1]) ? (at, name) : null;
        var end = WithNumeral(text, last);
        if (AddressWords.IsAfterName(text[end + 1])) return (at, end + 1);
        return KnownStreets.Last(text, name) is not null || AddressWords.IsTownOfAnyCase(text[end + 1]) ? (at, end) : null;
    }

    /// <summary>„Цар Борис III“.</summary>
    private static int WithNumeral(TokenizedText text, int name) => text[name + 1].IsWord && (text[name + 1].Text.Length > 1 || (text[name + 1].IsLarge && text[name + 2].IsDigits)) && Numerals.Contains(text[name + 1].Text) ? name + 1 : name;

    private static int Titled(TokenizedText text, int at)
    {
        for (var titles = 0; titles < 2 && text[at - 1].IsMark('.') && text[at - 2].IsWord && Titles.Contains(text[at - 2].Key); titles++) at -= 2;
        return at;
    }
}
