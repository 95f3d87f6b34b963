namespace WegoBot.Privacy;

/// <summary>Reads streets and quarters that are called so: „ул. Роза 12“, „ж.к. Дружба 2“.</summary>
internal static class Streets
{
    public static (int First, int Last)? Street(TokenizedText text, int at)
    {
        if (!AddressWords.IsStreet(text[at])) return null;
        var from = at + 1;
        while (AddressWords.IsNaming(text[from]) && from < at + 3) from++;
        if (from > at + 1 && !text[from].IsLarge) from = at + 1;
        if (StreetName.Read(text, from) is not { } name) return Numbered(text, at);
        var number = HouseNumber.Last(text, name.Last + 1);
        // In a message of large letters they say nothing.
        var isCalledSo = (name.IsMarked && text[at].Case != LetterCase.Upper) || (AddressWords.IsShortStreet(text[at]) && text[at + 1].IsMark('.'));
        return number is not null || isCalledSo || AddressParts.Follow(text, name.Last) ? (at, number ?? Shortened(text, at, name)) : null;
    }

    /// <param name="text">The text.</param>
    /// <param name="at">The token that the quarter may begin with.</param>
    /// <param name="needsNumber">Whether its name alone is no address.</param>
    public static (int First, int Last)? Quarter(TokenizedText text, int at, bool needsNumber)
    {
        var next = at;
        // ж.к. and ж. к.
        if (text[at].Key is "j" && text[at + 1].IsMark('.') && text[at + 2].Key is "k") next = at + 2;
        else if (!AddressWords.IsQuarter(text[at])) return null;
        if (StreetName.Read(text, next + 1) is not { } name || text[next + 1].Key is "m" || text[next + 2].Key is "m") return null;
        var first = text[at].Key is "zona" && text[at - 1].IsWord ? at - 1 : at;
        if (HouseNumber.Last(text, name.Last + 1) is { } number) return (first, number);
        if (AddressParts.Follow(text, name.Last)) return (first, name.Last);
        return !needsNumber && name.IsMarked ? (first, Shortened(text, next, name)) : null;
    }

    /// <summary>A street that is a number: „ул. 14“, „улица 5“.</summary>
    private static (int First, int Last)? Numbered(TokenizedText text, int at) => HouseNumber.Last(text, at + 1) is { } number ? (at, number) : null;

    /// <summary>Without a number the name ends with its last large letter, or after one word.</summary>
    private static int Shortened(TokenizedText text, int at, (int Last, bool IsMarked) name)
    {
        if (text[name.Last].IsMarkOf("\"'") || AddressParts.Follow(text, name.Last)) return name.Last;
        for (var i = name.Last; i > at; i--) if (text[i].IsLarge) return i;
        for (var i = at + 1; i <= name.Last; i++) if (text[i].IsWord) return i;
        return name.Last;
    }
}
