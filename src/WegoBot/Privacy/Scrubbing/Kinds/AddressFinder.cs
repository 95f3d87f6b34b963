namespace WegoBot.Privacy;

/// <summary>
/// Finds addresses: a street with its name, a quarter with a number, blocks, entrances, floors and flats, in Bulgarian of
/// either alphabet and in English. What follows belongs to the same address as long as it goes on.
/// </summary>
internal sealed class AddressFinder : IPersonalDataFinder
{
    private const int MostPieces = 12;
    private const int MostLinks = 5;
    private const int MostWordsBefore = 4;

    public IEnumerable<PersonalData> Find(TokenizedText text)
    {
        for (var at = 0; at < text.Count; at++)
        {
            var (first, last) = Street(text, at) ?? Quarter(text, at) ?? Parts(text, at) ?? Floor(text, at) ?? Residence(text, at) ?? English(text, at) ?? (0, -1);
            if (last < first) continue;
            last = Rest(text, last, out _, out _);
            yield return text.Piece(PersonalDataKind.Address, Town(text, first), last);
            at = Math.Max(at, last);
        }
    }

    private static (int First, int Last)? Street(TokenizedText text, int at)
    {
        if (!AddressWords.IsStreet(text[at]) || StreetName.Read(text, at + 1) is not { } name) return Numbered(text, at);
        var number = HouseNumber.Last(text, name.Last + 1);
        if (number is null && !name.IsMarked && !(AddressWords.IsShortStreet(text[at]) && text[at + 1].IsMark('.')) && !GoesOn(text, name.Last)) return null;
        return (at, number ?? Shortened(text, at, name));
    }

    /// <summary>A street that is a number: „ул. 14“, „улица 5“.</summary>
    private static (int First, int Last)? Numbered(TokenizedText text, int at) =>
        AddressWords.IsStreet(text[at]) && HouseNumber.Last(text, at + 1) is { } number ? (at, number) : null;

    /// <summary>Without a number the name ends with its last large letter, or after one word.</summary>
    private static int Shortened(TokenizedText text, int at, (int Last, bool IsMarked) name)
    {
        if (text[name.Last].IsMarkOf("\"'")) return name.Last;
        for (var i = name.Last; i > at; i--) if (text[i].IsLarge) return i;
        for (var i = at + 1; i <= name.Last; i++) if (text[i].IsWord) return GoesOn(text, name.Last) ? name.Last : i;
        return name.Last;
    }

    private static (int First, int Last)? Quarter(TokenizedText text, int at)
    {
        var next = at;
        // ж.к. and к-с
        if (text[at].Key is "j" && text[at + 1].IsMark('.') && text[at + 2].Key is "k") next = at + 2;
        else if (!AddressWords.IsQuarter(text[at])) return null;
        if (StreetName.Read(text, next + 1) is not { } name || text[next + 1].Key is "m" || text[next + 2].Key is "m") return null;
        var number = HouseNumber.Last(text, name.Last + 1);
        return number is not null ? (at, number.Value) : GoesOn(text, name.Last) ? (at, name.Last) : null;
    }

    /// <summary>Blocks and flats without a street: two parts of an address, or a block or flat with its number.</summary>
    private static (int First, int Last)? Parts(TokenizedText text, int at)
    {
        if (!AddressWords.IsPart(text[at]) || Part(text, at) is not { } one) return null;
        var last = Rest(text, one, out var more, out var hasBlock);
        hasBlock |= AddressWords.IsBlock(text[at]);
        if (!hasBlock && (more == 0 || AddressWords.IsRoom(text[last + 1]) || AddressWords.IsRoom(text[last + 2]))) return null;
        return (Before(text, at), last);
    }

    /// <summary>„5-ти етаж, апартамент 12“.</summary>
    private static (int First, int Last)? Floor(TokenizedText text, int at)
    {
        if (Reversed(text, at) is not { } floor) return null;
        var last = Rest(text, floor, out _, out var hasBlock);
        return hasBlock ? (at, last) : null;
    }

    /// <summary>The last token of a part that begins here: „бл. 12“, „вх. Б“, „етаж трети“; null for none.</summary>
    private static int? Part(TokenizedText text, int at)
    {
        if (!AddressWords.IsPart(text[at])) return null;
        if (HouseNumber.LastOfPart(text, at + 1) is not { } last) return null;
        // „вх. № 94-123/2026“ is the number of a letter.
        var isLetter = AddressWords.IsEntrance(text[at]) && text[last].IsDigits && (text[last].Text.Length > 2 || text[last + 1].IsMarkOf("-/"));
        return isLetter ? null : last;
    }

    /// <summary>The last token of what goes on after an address: more parts, a street after the quarter, a number.</summary>
    private static int Rest(TokenizedText text, int last, out int parts, out bool hasBlock)
    {
        (parts, hasBlock) = (0, false);
        for (var pieces = 0; pieces < MostPieces; pieces++)
        {
            var at = last + 1;
            while (at <= last + 3 && (text[at].IsMarkOf(",.;-/\"(") || text[at].IsLineBreak)) at++;
            if (Part(text, at) is { } part)
            {
                hasBlock |= AddressWords.IsBlock(text[at]);
                last = part;
            }
            else if (Reversed(text, at) is { } reversed)
            {
                hasBlock |= AddressWords.IsBlock(text[reversed]);
                last = reversed;
            }
            else if ((Street(text, at) ?? Quarter(text, at)) is { } street)
            {
                hasBlock = true;
                last = street.Last;
            }
            else
            {
                return last;
            }

            parts++;
        }

        return last;
    }

    /// <summary>„трети етаж“, „5-ти етаж“, „12 блок“: the last token.</summary>
    private static int? Reversed(TokenizedText text, int at)
    {
        var number = text[at].IsDigits ? HouseNumber.Last(text, at) : AddressWords.IsOrdinal(text[at]) ? at : null;
        return number is { } end && AddressWords.IsPart(text[end + 1]) && HouseNumber.LastOfPart(text, end + 2) is null ? end + 1 : null;
    }

    private static bool GoesOn(TokenizedText text, int last)
    {
        Rest(text, last, out var parts, out _);
        return parts > 0;
    }

    /// <summary>The quarter or street named before a block without its word: „Люлин 5 бл. 512“.</summary>
    private static int Before(TokenizedText text, int at)
    {
        var back = at - 1;
        while (text[back].IsMarkOf(",.-\"") && back > at - 3) back--;
        var number = text[back].IsDigits && text[back].Text.Length <= 3 ? back : (int?)null;
        if (number is not null) back--;
        while (text[back].IsMarkOf(",-\"") && back > at - 5) back--;
        var first = at;
        for (var words = 0; words < 2 && AddressWords.CanBeAName(text[back]) && (text[back].IsLarge || (number is not null && words == 0)) && (text[back - 1].Kind is not TextTokenKind.None || number is not null); words++, back--)
        {
            if (text[back].IsLarge && (text[back - 1].IsMarkOf(".!?") || text[back - 1].IsEdge) && number is null) break;
            first = back;
        }

        return first < at ? first : number is { } alone && text[at - 1].IsMarkOf(",-") ? alone : at;
    }

    /// <summary>„живея на Иван Вазов 12“, „адресът ми е …“: a name and a number behind words that say who lives there.</summary>
    private static (int First, int Last)? Residence(TokenizedText text, int at)
    {
        if (!AddressWords.IsResidence(text[at])) return null;
        var next = at + 1;
        for (var links = 0; links < MostLinks && (AddressWords.IsResidenceLink(text[next]) || text[next].IsMarkOf(":-")); links++) next++;
        if (next == at + 1 || StreetName.Read(text, next) is not { } name) return null;
        var number = HouseNumber.Last(text, name.Last + 1);
        return number is not null && (text[number.Value].IsDigits || text[number.Value - 1].IsDigits || GoesOn(text, name.Last)) ? (next, number.Value) : GoesOn(text, name.Last) ? (next, name.Last) : null;
    }

    /// <summary>12 Rose Street, Rose Street 12, 14 Vasil Levski str.</summary>
    private static (int First, int Last)? English(TokenizedText text, int at)
    {
        if (!AddressWords.IsAfterName(text[at])) return null;
        var (first, isLarge) = (at, false);
        for (var words = 0; words < MostWordsBefore && AddressWords.CanBeAName(text[first - 1]) && !text[first - 1].IsDigits; words++)
        {
            first--;
            isLarge |= text[first].IsLarge;
        }

        if (first == at) return null;
        var house = first - 1;
        if (text[house].IsWord && text[house].Text.Length == 1 && !text[house].IsSpaced) house--;
        if (text[house].IsDigits && text[house].Text.Length <= 4 && !AddressWords.IsCounted(text[first])) return (AddressWords.IsNumberSign(text[house - 1]) ? house - 1 : house, at);
        while (first < at && !text[first].IsLarge) first++;
        if (!isLarge || first == at) return null;
        return (first, HouseNumber.Last(text, at + 1) ?? at);
    }

    /// <summary>„гр. Русе, “ right before the street belongs to it.</summary>
    private static int Town(TokenizedText text, int first)
    {
        var back = first - 1;
        while (back > first - 3 && text[back].IsMarkOf(",")) back--;
        for (var words = 0; words < 2 && text[back] is { IsWord: true, IsLarge: true }; words++) back--;
        var town = text[back].IsMark('.') ? back - 1 : back;
        return back < first - 1 && AddressWords.IsTown(text[town]) ? town : first;
    }
}
