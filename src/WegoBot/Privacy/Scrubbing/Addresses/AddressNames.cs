namespace WegoBot.Privacy;

/// <summary>Reads backwards the name of a quarter, a street or a town that stands before an address without its word: „Меден рудник бл. 5“.</summary>
internal static class AddressNames
{
    private const int MostWords = 3;
    private const int LongestNumber = 3;

    private static readonly HashSet<string> NoPlaces = WordSpelling.KeysOf("""
        моля molq molia molya здравейте zdraveite zdravei здравей адрес адресът adres adresa адреса квартирата къщата апартаментът апартамента елате ela elate ела дойдете doidete вземете идвайте живея jiveq jiveia zhiveya
        намирам чакам скрита аз тя той ние те майка maika сестра sestra бързо помощ pomosht полиция please help come my she he we address hello living live lives
        """);

    private static readonly HashSet<string> Villas = WordSpelling.KeysOf("вила вилата vila vilata къщата kushtata kashtata къщичката къща кооперацията kooperaciqta kooperatsiyata сградата sgradata");
    private static readonly HashSet<string> On = WordSpelling.KeysOf("на na в v in on at по po");

    /// <summary>The first token of the address that goes on at this token.</summary>
    public static int Before(TokenizedText text, int at)
    {
        var first = Quarter(text, at) ?? Name(text, at);
        // „7000 Русе, “ and „гр. Русе, “ belong to it as well.
        if (first == at || text[first - 1].IsMark(',') || text[at - 1].IsMark(',')) first = PostCode(text, Town(text, first));
        return House(text, AddressTails.Before(text, first == at ? Place(text, at) : first));
    }

    /// <summary>„Славейков, блок 32“, „младост 2 бл 231“, „кв. Дървеница до блок 30“: a known quarter, with its word and its number.</summary>
    private static int? Quarter(TokenizedText text, int at)
    {
        var back = at - 1;
        if (AddressTails.IsBeside(text[back])) back--;
        while (text[back].IsMarkOf(",-\"'(") && back > at - 4) back--;
        var name = back;
        if (Number(text, back) is { } number) name = number - 1;
        else if (text[back] is { IsWord: true, Text.Length: <= 3, Case: LetterCase.Upper }) name = back - 1;
        else if (AddressWords.IsEntranceName(text[back]) && KnownQuarters.First(text, back) is null) name = back - 1;
        if (text[name].IsMark('-')) name--;
        if ((KnownQuarters.First(text, name) ?? KnownQuarters.First(text, back)) is not { } first) return null;
        if (text[first - 1].IsMarkOf("\"'")) first--;
        var word = text[first - 1].IsMark('.') ? first - 2 : first - 1;
        return AddressWords.IsQuarter(text[word]) ? word : first;
    }

    /// <summary>"number 19 on Edelvais Street", „къща 17 на ул. Роза“: the house that stands before its street.</summary>
    private static int House(TokenizedText text, int first)
    {
        var whole = first;
        if (text[first - 1].IsMark('"')) first--;
        if (!text[first - 1].IsWord || !On.Contains(text[first - 1].Key)) return whole;
        // „таванската стая на ул. Роза 5“
        if (AddressWords.IsRoom(text[first - 2]) || AddressWords.IsSide(text[first - 2])) return AddressWords.IsSide(text[first - 3]) || AddressWords.IsOrdinal(text[first - 3]) ? first - 3 : first - 2;
        if (Villas.Contains(text[first - 2].Key ?? "")) return first - 2;
        if (Number(text, first - 2) is not { } number) return whole;
        var sign = AddressWords.IsNumberSign(text[number - 1]) ? number - 1 : number;
        if (AddressWords.IsBlock(text[sign - 1])) return sign - 1;
        return sign < number ? sign : whole;
    }

    /// <summary>„Кършияка до блок 9“: the name before what it stands beside.</summary>
    private static int Place(TokenizedText text, int at)
    {
        if (!AddressTails.IsBeside(text[at - 1])) return at;
        var first = at - 1;
        while (first > at - 3 && text[first - 1] is { IsWord: true, Case: LetterCase.Capitalised } name && AddressWords.CanBeAName(name) && !text[first - 2].IsEdge && !text[first - 2].IsMarkOf(".!?")) first--;
        return first < at - 1 ? first : at;
    }

    private static int Name(TokenizedText text, int at)
    {
        var back = at - 1;
        while (text[back].IsMarkOf(",-\"'(") && back > at - 3) back--;
        var number = Number(text, back);
        if (number is { } from) back = from - 1;
        while (text[back].IsMarkOf(",-\"'") && back > at - 6) back--;
        var (first, large, small) = (at, 0, 0);
        for (var words = 0; words < MostWords && AddressWords.CanBeAName(text[back]); words++, back--)
        {
            if (text[back].IsLarge)
            {
                // A sentence's first word has a large letter too.
                if (large == 0 && small == 0 && number is null && !AddressWords.IsAfterName(text[at]) && (text[back - 1].IsEdge || text[back - 1].IsMarkOf(".!?")) && NoPlaces.Contains(text[back].Key)) break;
                first = back;
                large++;
            }
            else if (large > 0 || small > 0)
            {
                break;
            }
            else
            {
                small++;
                if (number is not null) first = back;
            }
        }

        return first < at ? first : number is { } alone && text[at - 1].IsMarkOf(",-") ? alone : at;
    }

    /// <summary>The first token of a short number with or without a letter that ends at this token; null for none.</summary>
    private static int? Number(TokenizedText text, int last)
    {
        if (NumberWords.Begins(text, last)) return last;
        if (text[last].IsDigits) return text[last].Text.Length <= LongestNumber ? last : null;
        return text[last] is { IsWord: true, IsSpaced: false, Text.Length: 1 } && text[last - 1].IsDigits && text[last - 1].Text.Length <= LongestNumber ? last - 1 : null;
    }

    /// <summary>„п.к. 7000“</summary>
    private static int PostCode(TokenizedText text, int first)
    {
        if (text[first - 1] is not { IsDigits: true, Text.Length: 4 }) return first;
        var sign = text[first - 2].IsMark('.') ? first - 3 : first - 2;
        if (text[sign].Key is "pk") return sign;
        return text[sign].Key is "k" && text[sign - 1].IsMark('.') && text[sign - 2].Key is "p" ? sign - 2 : first - 1;
    }

    private static int Town(TokenizedText text, int first)
    {
        var back = first - 1;
        while (back > first - 3 && text[back].IsMark(',')) back--;
        var name = back;
        for (var words = 0; words < 2 && text[back] is { IsWord: true, IsLarge: true }; words++) back--;
        if (back == name) return text[back].IsMark('.') && AddressWords.IsTown(text[back - 1]) && first == back + 1 ? back - 1 : first;
        var town = text[back].IsMark('.') ? back - 1 : back;
        return AddressWords.IsTown(text[town]) ? town : AddressWords.IsTownName(text[name]) ? back + 1 : first;
    }
}
