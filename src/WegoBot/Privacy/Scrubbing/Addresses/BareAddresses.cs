namespace WegoBot.Privacy;

/// <summary>Reads addresses without a word for street or block: „живея на Иван Вазов 12“, 12 Rose Street, „Народни будители 19, Варна“.</summary>
internal static class BareAddresses
{
    private const int MostLinks = 5;
    private const int MostWordsBefore = 4;
    private const int LongestNumber = 3;
    private const int MostInQuotes = 9;

    /// <summary>Before a name that is a street's more often than a person's.</summary>
    private static readonly HashSet<string> Titles = WordSpelling.KeysOf("св sv свети sveti ген gen генерал general проф prof професор profesor акад akad академик akademik кап kap капитан kapitan полк polk полковник polkovnik хан han цар car tsar княз knqz knyaz братя bratq bratya bratia бр br хаджи hadji hadzhi граф graf екзарх патриарх patriarh митрополит архимандрит адмирал майор поручик хайдут хр hr");

    /// <summary>The last words of names that are no person's.</summary>
    private static readonly HashSet<string> LastWords = WordSpelling.KeysOf("войвода voivoda voyvoda въстание vustanie планина planina гора gora връх vruh vrah будители buditeli опълченци четници chetnici проход prohod дол dol извор izvor поляна polqna polyana ливада livada езеро ezero море more чешма cheshma кория koriq поле pole брод brod кладенец камък kamuk цвете cvete роза roza долина dolina могила mogila махала mahala рид rid бряг briag лъка luka чифлик chiflik воденица vodenica");

    /// <summary>With a number behind them they are old as much as they live there.</summary>
    private static readonly Cues FirstNames = new("""
        мария maria иван ivan георги georgi димитър dimitur dimitar елена elena николай nikolay nikolai петър petar petur йорданка йордан yordan красимир красимира пенка васил христо тодор стефан stefan марийка галя галина galina galq таня tanya tanq даниела daniela десислава desislava деси desi виктория viktoria
        ивелина ivelina наталия natalia наташа анна anna ани ani ася диана diana дима дора ева eva ели eli емилия emilia жана зоя ирина irina иванка ивана ивайло калина катя katya лили lili лидия любов людмила магда маргарита margarita марина marina милена milena мила мими mimi надя nadya невена неда нели neli нина nina петя petya ради радка
        рада росица rositsa роси румяна rumyana сашо саша светла силвия silvia симона simona соня sonya стела стоян stoyan стоянка теодора todorka теди цвети цветелина юлия julia yulia яна yana явор мартин martin александър aleksandar александра alex алекс кирил никола ники niki борис boris
        """);

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
        if (text[at - 1].IsMarkOf("\"'")) return Quoted(text, at);
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

    /// <summary>8 "Sv. Sv. Kiril i Metodiy" St.</summary>
    private static (int First, int Last)? Quoted(TokenizedText text, int at)
    {
        var first = at - 2;
        while (first > at - 2 - MostInQuotes && (text[first].IsWord || text[first].IsMarkOf(".-"))) first--;
        if (!text[first].IsMarkOf("\"'") || first == at - 2) return null;
        return text[first - 1].IsDigits && text[first - 1].Text.Length <= 4 ? (first - 1, at) : (first, HouseNumber.AfterStreet(text, at + 1) ?? at);
    }

    /// <summary>A name with a large letter and a number that is a house's: 40А, № 5, or before a town, or behind „живея на“, or behind „на“ at the end.</summary>
    public static (int First, int Last)? Named(TokenizedText text, int at)
    {
        if (!IsName(text[at]) || IsName(text[at - 1])) return null;
        var last = at;
        for (var words = 1; words < 3 && (IsName(text[last + 1]) || (AddressWords.CanBeAName(text[last + 1]) && text[last + 2].IsDigits)); words++) last++;
        if (AddressWords.IsNoStreet(text[at]) || AddressWords.IsNoStreet(text[last])) return null;
        if (IsBehindItsHouse(text, at, last)) return (at - 1, last);
        var isTown = AddressWords.IsTownName(text[last]);
        var isPlaced = (AddressWords.IsPlacing(text[at - 1]) || IsBehindAPlace(text, at)) && !isTown;
        var isLivedIn = isPlaced && AddressWords.IsResidenceBefore(text, at);
        if (!text[last + 1].IsDigits) return isLivedIn || (isPlaced && last > at) ? Worded(text, at, last) : null;
        if (text[last + 1].Text.Length > LongestNumber || HouseNumber.Last(text, last + 1) is not { } number) return null;
        if (text[number].EndsWithLetter || (number == last + 2 && text[number] is { IsWord: true, IsSpaced: false })) return (at, number);
        if (!isTown && Town(text, number) is { } town) return (at, town);
        if (text[at - 1].IsMark('.') && text[at - 2].IsLarge && Titles.Contains(text[at - 2].Key)) return (at - 2, number);
        var isQuoted = text[at - 1].IsMark('"') && text[number + 1].IsMark('"');
        if (isLivedIn || isQuoted || AddressParts.Follow(text, number)) return (at, number);
        if (text[number + 1].IsMark(',') && AddressWords.IsSide(text[number + 2])) return (at, number);
        if (IsName(text[last]) && IsAll(text, at, number)) return isTown || FirstNames.Are(text[at]) ? null : (at, number);
        var isLast = AddressWords.EndsAHouse(text, number);
        if (isPlaced && last > at && IsName(text[last]) && (isLast || !FirstNames.Are(text[at]))) return (at, number);
        return isLast && (IsOfAStreet(text, at, last) || (isPlaced && !FirstNames.Are(text[at])) || IsTwoNames(text, at, last)) ? (at, number) : null;
    }

    /// <summary>„Генерал Тошев 4“, „Балканска 7“, „Синя планина 12“: no person is called so.</summary>
    private static bool IsOfAStreet(TokenizedText text, int at, int last)
    {
        if (last > at && (Titles.Contains(text[at].Key) || LastWords.Contains(text[last].Key))) return true;
        return last == at && text[last].Key.EndsWith("ska", StringComparison.Ordinal) && text[last].Key.Length > 5 && !Persons.Are(text[at - 1]);
    }

    /// <summary>„Петрохан 16“ and nothing else in the message.</summary>
    private static bool IsAll(TokenizedText text, int at, int number) => text[at - 1].Kind == TextTokenKind.None && text[number + 1].Kind == TextTokenKind.None;

    /// <summary>„Антон Страшимиров 31“: two large letters, the first of them not only because a sentence begins.</summary>
    private static bool IsTwoNames(TokenizedText text, int at, int last) =>
        last > at && IsName(text[last]) && !AddressWords.IsTownName(text[at]) && !AddressWords.IsTownName(text[last]) && !FirstNames.Are(text[at]) && !FirstNames.Are(text[last]) && !AddressWords.IsSchool(text[at - 1])
        && !(text[at - 1].IsEdge || text[at - 1].IsMarkOf(".!?"));

    /// <summary>The last token of the town behind a house: „, Варна“, „, гр. Ихтиман“; null for none.</summary>
    private static int? Town(TokenizedText text, int number)
    {
        if (AddressWords.IsTownName(text[number + 1])) return number + 1;
        if (!text[number + 1].IsMark(',')) return null;
        if (AddressWords.IsTownName(text[number + 2])) return number + 2;
        if (text[number + 2].IsLarge && KnownQuarters.Last(text, number + 2) is { } quarter) return quarter;
        var name = text[number + 3].IsMark('.') ? number + 4 : number + 3;
        return AddressWords.IsTown(text[number + 2]) && IsName(text[name]) ? name : null;
    }

    /// <summary>„потсдам 5 вх б“: any word and a number before an entrance or a flat.</summary>
    public static (int First, int Last)? WithAnEntrance(TokenizedText text, int at)
    {
        if (text[at] is not { IsWord: true, Text.Length: > 3 } || !text[at + 1].IsDigits || text[at + 1].Text.Length > LongestNumber) return null;
        if (!AddressWords.CanBeAName(text[at]) || AddressWords.IsNoStreet(text[at]) || AddressWords.IsRoom(text[at]) || HouseNumber.Last(text, at + 1) is not { } number) return null;
        var next = text[number + 1].IsMark(',') ? number + 2 : number + 1;
        return (AddressWords.IsEntrance(text[next]) || AddressWords.IsBlock(text[next])) && AddressParts.Part(text, next) is not null ? (at, number) : null;
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
