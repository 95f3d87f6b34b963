namespace WegoBot.Privacy;

/// <summary>Reads what people add to an address so that it is found: a door, a corner, a bus stop, a few words in brackets.</summary>
internal static class AddressTails
{
    private const int MostWords = 4;
    private const int MostInBrackets = 6;

    private static readonly HashSet<string> Doors = WordSpelling.KeysOf("врата vrata вратата vratata порта porta портата portata ограда ograda оградата двор dvor двора dvora door gate fence yard звънец zvunec zvanec звънче zvunche звънеца bell buzzer");
    private static readonly HashSet<string> WhichDoor = WordSpelling.KeysOf("лява lqva lyava дясна dqsna dyasna лявата дясната левия десния горния долния left right top bottom middle средната");
    private static readonly HashSet<string> Corners = WordSpelling.KeysOf("ъгъла ъгълът ъгъл ugula agala ugul agal ъгловото uglovoto кръстовището кръстовище krustovishteto krastovishteto corner");
    private static readonly HashSet<string> Stops = WordSpelling.KeysOf("спирка спирката spirka spirkata stop");
    private static readonly HashSet<string> Beside = WordSpelling.KeysOf("до do зад zad пред pred срещу sreshtu sreshu край krai над nad под pod behind near opposite above");
    private static readonly HashSet<string> With = WordSpelling.KeysOf("на na с s със sus sas между mejdu mezhdu of");
    private static readonly HashSet<string> And = WordSpelling.KeysOf("и i and с s");
    private static readonly HashSet<string> Within = WordSpelling.KeysOf("в v във vuv vav на na in");

    public static bool IsBeside(TextToken token) => token.IsWord && Beside.Contains(token.Key);

    /// <summary>The last token of what goes on at this token behind an address that ends at <paramref name="last"/>; null for none.</summary>
    public static int? Last(TokenizedText text, int at, int last) =>
        Brackets(text, last) ?? Door(text, last) ?? Quarter(text, at, last) ?? BesideAPlace(text, last) ?? OnTheCorner(text, at);

    /// <summary>A corner of two streets: „ъгъла на Роза и Лале“.</summary>
    public static (int First, int Last)? Corner(TokenizedText text, int at)
    {
        if (!Are(Corners, text[at])) return null;
        if (!Are(With, text[at + 1])) return KnownStreets.Last(text, at + 1) is { } first && Are(And, text[first + 1]) && Name(text, first + 2) is { } second ? (at, second) : null;
        if (Name(text, at + 2) is not { } one) return null;
        return Are(And, text[one + 1]) && Name(text, one + 2) is { } two ? (at, two) : KnownStreets.Last(text, at + 2) is { } known ? (at, known) : null;
    }

    /// <summary>What stands before: the other street of a corner, and „спирката на“.</summary>
    public static int Before(TokenizedText text, int first)
    {
        if (Are(And, text[first - 1]) && KnownStreets.First(text, first - 2) is { } other) first = other;
        return Are(With, text[first - 1]) && (Are(Stops, text[first - 2]) || Are(Corners, text[first - 2])) ? first - 2 : first;
    }

    /// <summary>An address that begins a quotation goes on to its end, when that is near.</summary>
    public static int ToQuote(TokenizedText text, int first, int last)
    {
        if (!text[first - 1].IsMark('"')) return last;
        for (var end = last + 1; end <= last + MostWords && !text[end].IsEdge; end++) if (text[end].IsMark('"')) return end - 1;
        return last;
    }

    /// <summary>„(преустроен в жилище)“.</summary>
    private static int? Brackets(TokenizedText text, int last)
    {
        if (!text[last + 1].IsMark('(')) return null;
        var end = last + 2;
        while (end <= last + 1 + MostInBrackets && (text[end].IsWord || text[end].IsMarkOf("\"-,."))) end++;
        return text[end].IsMark(')') ? end : null;
    }

    /// <summary>„дясната врата“, „къщата със зелената порта“, the basement door, „от към двора“.</summary>
    private static int? Door(TokenizedText text, int last)
    {
        // Without a sign before it only one of several doors: „лявата врата“, "third bell".
        var isDirect = Are(WhichDoor, text[last + 1]) || AddressWords.IsOrdinal(text[last + 1]);
        if (!isDirect && !text[last + 1].IsMarkOf(",-(")) return null;
        for (var end = last + 2; end < last + 2 + MostWords && text[end].IsWord; end++) if (Are(Doors, text[end])) return end;
        return null;
    }

    /// <summary>„в Сторгозия“: the quarter behind the block.</summary>
    private static int? Quarter(TokenizedText text, int at, int last)
    {
        if (at != last + 1 || !Are(Within, text[at]) || text[at].IsLarge) return null;
        var name = text[at + 1].IsLarge && AddressWords.CanBeAName(text[at + 1]) ? Name(text, at + 1) ?? at + 1 : (int?)null;
        return name is { } end && text[end + 1].IsDigits && text[end + 1].Text.Length <= 2 && HouseNumber.Last(text, end + 1) is { } number ? number : name;
    }

    /// <summary>„до блока на полицията“ between two parts.</summary>
    private static int? BesideAPlace(TokenizedText text, int last)
    {
        if (!IsBeside(text[last + 1])) return null;
        for (var end = last + 2; end < last + 2 + MostWords && text[end].IsWord; end++) if (AddressParts.Part(text, text[end + 1].IsMark(',') ? end + 2 : end + 1) is not null) return end;
        return null;
    }

    /// <summary>„и ъгъла с Раковска, № 2“.</summary>
    private static int? OnTheCorner(TokenizedText text, int at)
    {
        if (Are(And, text[at])) at++;
        if (!Are(Corners, text[at]) || !Are(With, text[at + 1]) || Name(text, at + 2) is not { } name) return null;
        return (text[name + 1].IsDigits || text[name + 1].IsMark(',')) && HouseNumber.Last(text, name + 1) is { } number ? number : name;
    }

    private static int? Name(TokenizedText text, int at)
    {
        if (KnownStreets.Last(text, at) is { } known) return known;
        var last = at - 1;
        while (last < at + 2 && text[last + 1] is { IsWord: true, Case: LetterCase.Capitalised } && AddressWords.CanBeAName(text[last + 1])) last++;
        return last >= at ? last : null;
    }

    private static bool Are(HashSet<string> words, TextToken token) => token.IsWord && words.Contains(token.Key);
}
