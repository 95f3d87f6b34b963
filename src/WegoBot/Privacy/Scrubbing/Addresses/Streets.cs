namespace WegoBot.Privacy;

/// <summary>Reads streets and quarters that are called so: „ул. Роза 12“, „ж.к. Дружба 2“.</summary>
internal static class Streets
{
    /// <param name="text">The text.</param>
    /// <param name="at">The token that the street may begin with.</param>
    /// <param name="isInside">Whether an address has begun before it. Then nothing is looked for behind it, since its reader does that.</param>
    public static (int First, int Last)? Street(TokenizedText text, int at, bool isInside = false)
    {
        if (!AddressWords.IsStreet(text[at])) return Misspelt(text, at);
        var from = at + 1;
        while (AddressWords.IsNaming(text[from]) && from < at + 3) from++;
        if (from > at + 1 && !text[from].IsLarge) from = at + 1;
        if (StreetName.Read(text, from) is not { } name) return Numbered(text, at);
        if (HouseNumber.AfterStreet(text, name.Last + 1) is { } number) return (at, number);
        if (!isInside && AddressParts.Follow(text, name.Last)) return (at, name.Last);
        // In a message of large letters they say nothing.
        var isCalledSo = (name.IsMarked && text[at].Case != LetterCase.Upper) || (AddressWords.IsShortStreet(text[at]) && (isInside || text[at + 1].IsMark('.')));
        return isCalledSo ? (at, Shortened(text, at, name.Last)) : null;
    }

    /// <param name="text">The text.</param>
    /// <param name="at">The token that the quarter may begin with.</param>
    /// <param name="isInside">Whether an address has begun before it; then its name alone is enough.</param>
    public static (int First, int Last)? Quarter(TokenizedText text, int at, bool isInside = false)
    {
        var next = at;
        // ж.к. and ж. к.
        if (text[at].Key is "j" && text[at + 1].IsMark('.') && text[at + 2].Key is "k") next = at + 2;
        else if (IsLocality(text, at)) next = at + 1;
        else if (AddressWords.IsLodging(text[at])) return Lodging(text, at);
        else if (!AddressWords.IsQuarter(text[at])) return null;
        if (StreetName.Read(text, next + 1) is not { } name || text[next + 1].Key is "m" || text[next + 2].Key is "m") return null;
        var first = text[at].Key is "zona" && text[at - 1].IsWord ? at - 1 : at;
        if (HouseNumber.Last(text, name.Last + 1) is { } number) return (first, number);
        if (isInside) return (first, Shortened(text, next, name.Last));
        return AddressParts.Follow(text, name.Last) ? (first, name.Last) : null;
    }

    /// <summary>„хотел Рила, стая 12“</summary>
    private static (int First, int Last)? Lodging(TokenizedText text, int at)
    {
        if (StreetName.Read(text, at + 1) is not { } name) return null;
        var next = text[name.Last + 1].IsMark(',') ? name.Last + 2 : name.Last + 1;
        return AddressWords.IsRoom(text[next]) && AddressParts.Room(text, next) is { } room ? (at, room) : null;
    }

    /// <summary>„м. Казълбаир“; but neither „60 м.“ nor an initial.</summary>
    private static bool IsLocality(TokenizedText text, int at) =>
        text[at] is { Key: "m", Case: LetterCase.Lower } && text[at + 1].IsMark('.') && text[at + 2] is { IsWord: true, Case: LetterCase.Capitalised } && !text[at - 1].IsDigits && !text[at - 1].IsMark('.');

    /// <summary>A word for a street with a slip in it: „улца Роза 5“. A number must follow.</summary>
    private static (int First, int Last)? Misspelt(TokenizedText text, int at)
    {
        if (!AddressWords.IsStreetSlip(text[at])) return null;
        var name = StreetName.Read(text, at + 1)?.Last ?? at;
        return text[name + 1].IsDigits && HouseNumber.Last(text, name + 1) is { } number ? (at, number) : null;
    }

    /// <summary>A street that is a number: „ул. 14“, „улица 5“.</summary>
    private static (int First, int Last)? Numbered(TokenizedText text, int at) => (AddressWords.IsShortStreet(text[at]) || AddressWords.IsAfterName(text[at]) ? HouseNumber.AfterStreet(text, at + 1) : HouseNumber.Last(text, at + 1)) is { } number ? (at, number) : null;

    /// <summary>Without a number the name ends with its last large letter, or after one word.</summary>
    private static int Shortened(TokenizedText text, int at, int last)
    {
        if (text[last].IsMarkOf("\"'")) return last;
        for (var i = last; i > at; i--) if (text[i].IsLarge) return i;
        for (var i = at + 1; i <= last; i++) if (text[i].IsWord) return i;
        return last;
    }
}
