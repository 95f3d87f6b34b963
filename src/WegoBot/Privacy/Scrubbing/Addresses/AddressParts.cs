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
            if (AddressWords.IsConnector(text[at]) && (Part(text, at + 1) ?? Reversed(text, at + 1) ?? (hasBlock ? Streets.Street(text, at + 1, isInside: true)?.Last : null)) is not null) at++;
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
            else if (hasBlock && (Room(text, at) ?? Trailing(text, at, last) ?? Numbered(text, last) ?? Aside(text, last) ?? AddressTails.Last(text, at, last)) is { } more)
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
        if (HouseNumber.LastOfPart(text, at + 1) is not { } last) return AddressWords.IsEntrance(text[at]) ? EntranceName(text, at + 1) : null;
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

    /// <summary>„стая 305“ of a hostel.</summary>
    private static int? Room(TokenizedText text, int at) =>
        AddressWords.IsSide(text[at]) ? at : AddressWords.IsRoom(text[at]) ? HouseNumber.LastOfPart(text, at + 1) : null;

    /// <summary>The quarter named last, without its word: „бл. 12, Надежда 4“; and the town.</summary>
    private static int? Trailing(TokenizedText text, int at, int last)
    {
        if (!text[last + 1].IsMark(',')) return null;
        if (AddressWords.IsTownName(text[at])) return at;
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
