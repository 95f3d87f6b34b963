namespace WegoBot.Privacy;

/// <summary>Finds dates of birth: a day near words that say so, and a full date too long ago for an appointment.</summary>
internal sealed class BirthDateFinder : IPersonalDataFinder
{
    private const int FarthestBefore = 8;
    private const int FarthestAfter = 6;
    private const int EarliestYear = 1920;

    /// <summary>A day up to this year that no word explains is taken for somebody's birthday.</summary>
    private const int LatestYear = 2008;

    private static readonly Cues Born = new("роден* roden* родих* rodih* роди rodi родил* rodil* рожд* rojd* rozhd* rajdane razhdane раждан* rajdan* razhdan* ражд* дн born birth birthday birthdate dob bday bd рд rd акт akt certificate навърш* navursh* navarsh* navarsh* turns turning turned набор nabor");
    private static readonly Cues Birthday = new("рд rd рожден* rojden* rozhden* роден* roden* birthday bday dob");
    private static readonly Cues BirthdayAfter = new("навърш* navursh* navarsh* turns");
    private static readonly Cues BornAfter = new("роден* roden* рожд* rojd* rozhd* раждан* born birth birthday dob рд навърш* navursh* navarsh* turns");
    private static readonly Cues Children = new("малкият малкия малката малкото malkiq malkia malkata malkoto бебе бебето bebe bebeto дете детето dete deteto син сина синът sin sina sinut дъщеря дъщерята dushterq dashterq dushteria dashteria близнаци близнаците baby son daughter child кака kaka батко batko брат brat сестричка братче brother");
    private static readonly Cues ChildLinks = new("ми mi му mu ѝ и i ни ni е e са sa is на na от ot from");
    private static readonly Cues Becomes = new("става* stava* стана stana");
    private static readonly Cues Concerning = new("за za for на na of с s with");
    private static readonly Cues OtherEvents = new("омъж* omuj* omaj* ожен* ojen* жен* jen* брак* brak* развод* razvod* разв* сватба* svatba* закон* zakon* дв наредба* naredba* договор* dogovor* заповед* zapoved* решение* reshenie* дело delo от ot since from married wedding divorced until до работ* rabot* почин* pochin* died смърт* smart* писмо* построен*");

    public IEnumerable<PersonalData> Find(TokenizedText text)
    {
        for (var at = 0; at < text.Count; at++)
        {
            // Digits that go on a longer number are no day.
            if (text[at].IsDigits && text[at - 1].IsMarkOf(".-/:") && !text[at].IsSpaced && !text[at - 1].IsSpaced && text[at - 2].IsDigits) continue;
            if ((WrittenDate.At(text, at) ?? MonthOfAYear(text, at) ?? DayOfAMonth(text, at)) is not { } date) continue;
            if (IsBirthday(text, at, date)) yield return text.Piece(PersonalDataKind.BirthDate, YearBefore(text, at), date.Last);
            at = date.Last;
        }
    }

    private static bool IsBirthday(TokenizedText text, int at, WrittenDate date)
    {
        if (Born.StandBefore(text, at, FarthestBefore) || BornAfter.StandAfter(text, date.Last, FarthestAfter) || IsAbbreviated(text, date.Last) || IsOfAnAge(text, at, date.Last)) return true;
        if (date.Year is not null && IsOfAChild(text, at)) return true;
        if (date.Year is not > 100 || date.FullYear is not (>= EarliestYear and <= LatestYear)) return false;
        return !OtherEvents.StandBefore(text, at, 4);
    }

    /// <summary>„родена през март 1991“: a month of a year, without the day, where somebody is said to be born.</summary>
    private static WrittenDate? MonthOfAYear(TokenizedText text, int at) =>
        NumericMonthOfAYear(text, at) ?? NamedMonthOfAYear(text, at);

    /// <summary>„рд 6.6“: a day without its year, where the word for a birthday stands close.</summary>
    private static WrittenDate? DayOfAMonth(TokenizedText text, int at) =>
        text[at] is { IsDigits: true, Text.Length: <= 2 } && text[at + 1].IsMarkOf("./") && !text[at + 1].IsSpaced && text[at + 2] is { IsDigits: true, IsSpaced: false, Text: [_] or ['0' or '1', _] }
        && !text[at + 3].IsMarkOf(".:") && !AddressWords.IsCounted(text[at + 3]) && (Birthday.StandBefore(text, at, 5) || BirthdayAfter.StandAfter(text, at + 2, 3)) ? new WrittenDate(at + 2, null) : null;

    private static bool IsYear(TextToken token) => token is { IsDigits: true, Text: ['1', '9', _, _] or ['2', '0', _, _] };

    /// <summary>05.1988</summary>
    private static WrittenDate? NumericMonthOfAYear(TokenizedText text, int at) =>
        text[at] is { IsDigits: true, Text.Length: <= 2 } && text[at + 1].IsMarkOf("./-") && !text[at + 1].IsSpaced && IsYear(text[at + 2]) && !text[at + 2].IsSpaced && Born.StandBefore(text, at, 4) ? new WrittenDate(at + 2, null) : null;

    private static WrittenDate? NamedMonthOfAYear(TokenizedText text, int at) =>
        MonthNames.Are(text[at]) && text[at].Text.Length >= 3 && IsYear(text[at + 1]) && Born.StandBefore(text, at, 4) ? new WrittenDate(at + 1, null) : null;

    /// <summary>„малкият е на 02/07/2021“: a child is said to be of that day.</summary>
    private static bool IsOfAChild(TokenizedText text, int at)
    {
        var back = at - 1;
        while (back > at - 4 && (ChildLinks.Are(text[back]) || text[back].IsMarkOf("(-:,") || text[back] is { IsDigits: true, Text.Length: 1 })) back--;
        return back < at - 1 && Children.Are(text[back]) && !Concerning.Are(text[back - 1]);
    }

    /// <summary>„на 4 април ставам на 30“, „стана на 18 на 15 септември“</summary>
    private static bool IsOfAnAge(TokenizedText text, int at, int last) =>
        (Becomes.Are(text[last + 1]) && text[last + 2].Key is "na" && text[last + 3].IsDigits)
        || (text[at - 1].Key is "na" && text[at - 2].IsDigits && text[at - 3].Key is "na" && Becomes.Are(text[at - 4]));

    /// <summary>„1952 г., 9 януари“: the year that stands before the day.</summary>
    private static int YearBefore(TokenizedText text, int at)
    {
        var back = at - 1;
        while (back > at - 5 && (text[back].IsMarkOf(".,") || text[back].Key is "g" or "na" or "on")) back--;
        return back > at - 5 && text[back].IsDigits && text[back].Text.Length == 4 ? back : at;
    }

    /// <summary>12.03.1985 г.р.</summary>
    private static bool IsAbbreviated(TokenizedText text, int last)
    {
        var r = text[last].Key is "g" ? last : text[last + 1].Key is "g" ? last + 1 : last;
        if (text[r + 1].IsMark('.')) r++;
        return text[r + 1].Key is "r" && text[r + 1].Text.Length == 1;
    }
}
