namespace WegoBot.Privacy;

/// <summary>Reads backwards the name of a quarter, a street or a town that stands before an address without its word: „Меден рудник бл. 5“.</summary>
internal static class AddressNames
{
    private const int MostWords = 3;
    private const int LongestNumber = 3;

    /// <summary>The first token of the address that goes on at this token.</summary>
    public static int Before(TokenizedText text, int at)
    {
        var first = Name(text, at);
        // „7000 Русе, “ and „гр. Русе, “ belong to it as well.
        if (first == at || text[first - 1].IsMark(',') || text[at - 1].IsMark(',')) first = Town(text, first);
        return AddressTails.Before(text, first == at ? Place(text, at) : first);
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
                // The large letter of a sentence's first word says nothing.
                if (large == 0 && small == 0 && number is null && !AddressWords.IsAfterName(text[at]) && (text[back - 1].IsEdge || text[back - 1].IsMarkOf(".!?"))) break;
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
