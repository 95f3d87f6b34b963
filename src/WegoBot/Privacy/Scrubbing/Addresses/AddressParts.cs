namespace WegoBot.Privacy;

/// <summary>Reads the parts of an address that follow each other: block, entrance, floor, flat.</summary>
internal static class AddressParts
{
    private const int MostPieces = 12;
    private const int MostWordsAside = 3;

    /// <summary>Blocks and flats without a street: two parts of an address, or a block or flat with its number.</summary>
    public static (int First, int Last)? At(TokenizedText text, int at)
    {
        if (Part(text, at) is not { } one) return Floor(text, at);
        var last = Rest(text, one, IsBlock(text, at), out var more, out var hasBlock);
        return hasBlock || (more > 0 && !AddressWords.IsRoom(text[last + 1]) && !AddressWords.IsRoom(text[last + 2])) ? (at, last) : null;
    }

    /// <summary>The last token of what goes on after an address: more parts, a street after the quarter, a number.</summary>
    public static int Rest(TokenizedText text, int last) => Rest(text, last, isBlock: true, out _, out _);

    /// <summary>Whether parts follow this token.</summary>
    public static bool Follow(TokenizedText text, int last)
    {
        Rest(text, last, isBlock: false, out var parts, out _);
        return parts > 0;
    }

    private static int Rest(TokenizedText text, int last, bool isBlock, out int parts, out bool hasBlock)
    {
        (parts, hasBlock) = (0, isBlock);
        for (; parts < MostPieces; parts++)
        {
            var at = last + 1;
            while (at <= last + 3 && (text[at].IsMarkOf(",.;-/\"(") || text[at].IsLineBreak)) at++;
            if (AddressWords.IsConnector(text[at]) && (Part(text, at + 1) ?? Reversed(text, at + 1) ?? (hasBlock ? (Streets.Street(text, at + 1, isInside: true) ?? Streets.Quarter(text, at + 1, isInside: true))?.Last : null)) is not null) at++;
            if (Part(text, at) is { } part)
            {
                hasBlock |= IsBlock(text, at);
                last = part;
            }
            else if (Reversed(text, at) is { } reversed)
            {
                hasBlock |= AddressWords.IsBlock(text[reversed]);
                last = reversed;
            }
            else if ((Streets.Street(text, at, isInside: true) ?? Streets.Quarter(text, at, isInside: true)) is { } street)
            {
                hasBlock = true;
                last = street.Last;
            }
            else if (hasBlock && (Room(text, at) ?? Signed(text, at) ?? Trailing(text, at, last) ?? Numbered(text, last) ?? Aside(text, last) ?? AddressTails.Last(text, at, last)) is { } more)
            {
                last = more;
            }
            else
            {
                return last;
            }
        }

        return last;
    }

    /// <summary>The last token of a part that begins here: „бл. 12“, „вх. Б“, „етаж трети“; null for none.</summary>
    public static int? Part(TokenizedText text, int at)
    {
        // „к-ща 45“
        if (text[at + 1].IsMark('-') && AddressWords.IsContraction(text[at], text[at + 2])) return HouseNumber.LastOfPart(text, at + 3);
        if (!AddressWords.IsPart(text[at])) return AddressWords.IsSlip(text[at]) && text[at + 1].IsDigits ? HouseNumber.Last(text, at + 1) : null;
        if (AddressWords.IsWholeBlock(text[at]) && Named(text, at) is { } named) return named;
        if (HouseNumber.LastOfPart(text, at + 1) is not { } last || IsFloorAndWord(text, at, last)) return AddressWords.IsEntrance(text[at]) ? SmallLetter(text, at) ?? EntranceName(text, at + 1) : FloorName(text, at) ?? BlockName(text, at);
        // „вх. № 94-123/2026“ is the number of a letter.
        var isLetter = AddressWords.IsEntrance(text[at]) && text[last].IsDigits && (text[last].Text.Length > 2 || text[last + 1].IsMarkOf("-/"));
        return isLetter ? null : last;
    }

    private static bool IsBlock(TokenizedText text, int at) =>
        AddressWords.IsBlock(text[at]) || AddressWords.IsSlip(text[at]) || (text[at + 1].IsMark('-') && AddressWords.IsContraction(text[at], text[at + 2]));

    private static int? EntranceName(TokenizedText text, int at)
    {
        while (text[at].IsMarkOf(".:\"")) at++;
        return AddressWords.IsEntranceName(text[at]) ? at : null;
    }

    /// <summary>„блокът ми е 224А“</summary>
    private static int? Named(TokenizedText text, int at)
    {
        var next = at + 1;
        while (next < at + 3 && (AddressWords.IsNaming(text[next]) || AddressWords.IsHers(text[next]))) next++;
        return AddressWords.IsNaming(text[next - 1]) && text[next].IsDigits && HouseNumber.Last(text, next) is { } last && !AddressWords.IsQuarter(text[last + 1]) ? last : null;
    }

    /// <summary>„шести етаж в блок 12“: the small letter is a word, since floors have none.</summary>
    private static bool IsFloorAndWord(TokenizedText text, int at, int last) =>
        AddressWords.IsFloor(text[at]) && text[last] is { IsWord: true, IsSpaced: true, Text.Length: 1, Case: LetterCase.Lower };

    /// <summary>„вх а трети етаж“: behind the short form a small letter is no word.</summary>
    private static int? SmallLetter(TokenizedText text, int at) =>
        text[at].Text.Length == 2 && text[at + 1] is { IsWord: true, Text: ['а' or 'б' or 'в' or 'г' or 'д' or 'a' or 'b' or 'v' or 'g' or 'd'] } ? at + 1 : null;

    /// <summary>„ет. мансарда“.</summary>
    private static int? FloorName(TokenizedText text, int at)
    {
        var name = text[at + 1].IsMark('.') ? at + 2 : at + 1;
        return AddressWords.IsNamedFloor(text[name]) ? name : null;
    }

    /// <summary>„бл. Рила“, „блок "Черни връх", вх. 2“: what has a name instead of a number, with a full stop before it or another part behind.</summary>
    private static int? BlockName(TokenizedText text, int at)
    {
        if (!AddressWords.HasNames(text[at])) return null;
        var from = at + 1;
        var isShort = text[from].IsMark('.');
        if (isShort) from++;
        var isQuoted = text[from].IsMark('"');
        if (isQuoted) from++;
        if (!IsName(text[from])) return SmallName(text, from);
        var last = KnownStreets.Last(text, from) ?? (IsName(text[from + 1]) ? from + 1 : from);
        if (isQuoted) return text[last + 1].IsMark('"') ? last + 1 : null;
        var next = text[last + 1].IsMark(',') ? last + 2 : last + 1;
        return isShort || (AddressWords.IsPart(text[next]) && HouseNumber.LastOfPart(text, next + 1) is not null) ? last : null;
    }

    /// <summary>„бл кран 2 вх 1“</summary>
    private static int? SmallName(TokenizedText text, int at)
    {
        if (text[at] is not { IsWord: true, Text.Length: > 3 } || !AddressWords.CanBeAName(text[at])) return null;
        var last = text[at + 1].IsDigits ? at + 1 : at;
        return AddressWords.IsEntrance(text[last + 1]) && HouseNumber.LastOfPart(text, last + 2) is not null ? last : null;
    }

    private static bool IsName(TextToken token) => token is { IsWord: true, Case: LetterCase.Capitalised } && AddressWords.CanBeAName(token);

    /// <summary>„трети етаж“, „5-ти етаж“, „12 блок“: the last token.</summary>
    private static int? Reversed(TokenizedText text, int at)
    {
        var number = text[at].IsDigits ? HouseNumber.Last(text, at) : AddressWords.IsOrdinal(text[at]) ? at : null;
        if (number is { } end && AddressWords.IsOrdinalEnd(text[end + 1]) && !text[end + 1].IsSpaced) number = end + 1;
        return number is { } last && AddressWords.IsPart(text[last + 1]) && Part(text, last + 1) is null ? last + 1 : null;
    }

    /// <summary>„5-ти етаж, апартамент 12“.</summary>
    private static (int First, int Last)? Floor(TokenizedText text, int at)
    {
        if (Reversed(text, at) is not { } floor) return null;
        // „33-ти блок“ is one, and „2 блока“ are not.
        if (text[floor].Key is "blok" or "block" && AddressWords.IsOrdinalEnd(text[floor - 1])) return (at, Rest(text, floor));
        var last = Rest(text, floor, isBlock: false, out _, out var hasBlock);
        return hasBlock ? (at, last) : null;
    }

    /// <summary>„стая 305“ of a hostel, „мазе 4“.</summary>
    public static int? Room(TokenizedText text, int at) =>
        AddressWords.IsSide(text[at]) ? text[at + 1].IsDigits ? HouseNumber.Last(text, at + 1) ?? at : at : AddressWords.IsRoom(text[at]) ? HouseNumber.LastOfPart(text, at + 1) ?? (AddressWords.IsSide(text[at + 1]) ? at + 1 : null) : null;

    /// <summary>„улица 203 номер 8“</summary>
    private static int? Signed(TokenizedText text, int at) => AddressWords.IsNumberSign(text[at]) ? HouseNumber.Last(text, at) : null;

    /// <summary>The quarter named last, without its word: „бл. 12, Надежда 4“; and the town.</summary>
    private static int? Trailing(TokenizedText text, int at, int last)
    {
        if (text[at].IsLarge && KnownQuarters.Last(text, at) is { } quarter) return KnownQuarters.WithNumber(text, quarter);
        if (!text[last + 1].IsMark(',')) return null;
        if (AddressWords.IsTownName(text[at])) return at;
        if (AddressWords.IsTown(text[at]) && text[at + 1].IsMark('.') && IsName(text[at + 2])) return at + 2;
        if (KnownStreets.Last(text, at) is { } known && known > at) return known;
        if (!text[at].IsLarge || !AddressWords.CanBeAName(text[at])) return null;
        if (text[at - 1].IsMark('"') && text[at + 1].IsMark('"')) return at;
        var name = AddressWords.CanBeAName(text[at + 1]) ? at + 1 : at;
        return text[name + 1].IsDigits && text[name + 1].Text.Length <= 2 && HouseNumber.Last(text, name + 1) is { } number ? number : null;
    }

    /// <summary>„14-та улица“, „12-ти блок“, of which the number has been read.</summary>
    private static int? Numbered(TokenizedText text, int last) =>
        (AddressWords.IsStreet(text[last + 1]) || AddressWords.IsPart(text[last + 1])) && (text[last].IsDigits || AddressWords.IsOrdinalEnd(text[last]) || AddressWords.IsOrdinal(text[last])) ? last + 1 : null;

    /// <summary>A few words between two parts: „бл. 7, над аптеката, ап. 14“. The last of them.</summary>
    private static int? Aside(TokenizedText text, int last)
    {
        if (!text[last + 1].IsMark(',')) return null;
        var end = last + 1;
        while (end < last + 1 + MostWordsAside && text[end + 1].IsWord) end++;
        return text[end + 1].IsMark(',') && Part(text, end + 2) is not null ? end : null;
    }
}
