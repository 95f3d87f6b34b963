namespace WegoBot.Privacy;

/// <summary>
/// Finds personal numbers, phones, identity cards and case codes. Every run of ten digits and more is removed, whatever
/// stands inside it; checksums and the words before it only choose its label. Shorter ones need a sign of what they are.
/// </summary>
internal sealed class NumberFinder(PublicNumbers publicNumbers) : IPersonalDataFinder
{
    private const int AlwaysRemoved = 10;
    private const int IdCardLength = 9;
    private const int FoursInACode = 4;
    private const int ShortestPhone = 7;
    private const int ShortestAfterACue = 5;
    private const int ShortestPersonalNumber = 4;

    private static readonly Cues Egn = new("егн* egn* личен lichen personal pin");
    private static readonly Cues Lnch = new("лнч* lnch* ln4* чужденец chujdenec");
    private static readonly Cues Ends = new("завършв* zavurshv* zavarshv* последн* posledn* накрая nakraq край krai ends ending last");
    private static readonly Cues IdCard = new("лк lk карта karta card паспорт* pasport* passport* id документ* dokument*");
    private static readonly Cues Phone = new("тел* tel* phone* gsm* джиесем* мобил* mobil* mobile звън* zvun* zvan* zvyn* обад* obad* набер* naber* call* ring text viber* вайбър* vaiber* whatsapp* уотсап* ватсап* смс sms стационар* номерът nomera nomerut domashen");
    private static readonly Cues Units = new("лв lv лева leva лев lev евро evro euro euros eur bgn хил hil хиляди hiliadi hilqdi кв kv метра metra км km кг kg години godini дни dni месеца meseca часа chasa 4asa минути minuti пъти puti pyti процента procenta percent thousand years days months hours minutes times");
    private static readonly Cues Files = new("дело delo преписка* prepiska* вх vh изх izh входящ* vhodqsht* сигнал* signal* заповед* zapoved* решение* reshenie* протокол* protokol* case file жалба* jalba* молба* molba* ref reference фактура* faktura*");

    public IEnumerable<PersonalData> Find(TokenizedText text)
    {
        foreach (var run in NumberRun.In(text))
        {
            var calm = IsOneNumber(run) ? new bool[run.Groups.Count] : CalmNumbers.In(run.Groups);
            for (var from = 0; from < calm.Length;)
            {
                var to = from;
                while (to < calm.Length && !calm[to]) to++;
                foreach (var piece in Pieces(text, run, from, to)) yield return piece;
                from = Math.Max(to, from + 1);
            }
        }
    }

    /// <summary>A mobile number or a personal number from end to end, though a part of it could be read as an hour.</summary>
    private static bool IsOneNumber(NumberRun run)
    {
        if (run.HasPlus) return true;
        if (run.Groups.Any(group => group.Gap == GroupGap.Loose || group.Mark == ':')) return false;
        var digits = string.Concat(run.Groups.Select(group => group.Digits));
        return digits.Length == AlwaysRemoved ? IsMobile(digits) || Checksums.IsEgn(digits) : digits is ['0', '0', not '0', ..] && digits.Length is > AlwaysRemoved and < Dialogue.CaseCode.Digits;
    }

    /// <summary>The personal numbers between two groups of a run.</summary>
    private IEnumerable<PersonalData> Pieces(TokenizedText text, NumberRun run, int from, int to)
    {
        if (from >= to) yield break;
        foreach (var (first, last) in Parts(text, run, from, to))
        {
            var groups = run.Groups.Skip(first).Take(last - first).ToList();
            var digits = string.Concat(groups.Select(group => group.Digits));
            var hasPlus = run.HasPlus && first == 0;
            if (Kind(text, groups, digits, hasPlus) is not { } kind) continue;
            yield return IsParcel(text, groups, digits)
                ? text.Piece(PersonalDataKind.OtherNumber, groups[0].First - 1, groups[^1].Last + 1)
                : text.Piece(kind, first == 0 ? run.First : groups[0].First, groups[^1].Last);
        }
    }

    /// <summary>„CP 123 456 789 BG“: the number of a parcel between two letters for its service and two for its country.</summary>
    private static bool IsParcel(TokenizedText text, List<DigitGroup> groups, string digits) =>
        digits.Length >= IdCardLength && IsTwoLarge(text[groups[0].First - 1]) && IsTwoLarge(text[groups[^1].Last + 1]);

    private static bool IsTwoLarge(TextToken token) => token is { IsWord: true, Case: LetterCase.Upper, Text.Length: 2 };

    /// <summary>The groups cut where one number ends and another begins.</summary>
    private IEnumerable<(int First, int Last)> Parts(TokenizedText text, NumberRun run, int from, int to)
    {
        var groups = run.Groups;
        var whole = string.Concat(groups.Skip(from).Take(to - from).Select(group => group.Digits));
        if (publicNumbers.Contains(whole)) yield break;
        var holdsTogether = (run.HasPlus && from == 0) || whole[0] == '0' || groups[from].IsInWords
            || groups.Skip(from).Take(to - from).All(group => group.Digits.Length == 1)
            || (to - from == FoursInACode && groups.Skip(from).Take(to - from).All(group => group.Digits.Length == FoursInACode))
            || Egn.StandBefore(text, groups[from].First, 4) || Lnch.StandBefore(text, groups[from].First, 4);
        var start = from;
        for (var i = from + 1; i <= to; i++)
        {
            if (i < to && !Divides(groups, start, i, holdsTogether)) continue;
            if (!publicNumbers.Contains(string.Concat(groups.Skip(start).Take(i - start).Select(group => group.Digits)))) yield return (start, i);
            start = i;
        }
    }

    private bool Divides(IReadOnlyList<DigitGroup> groups, int start, int at, bool holdsTogether)
    {
        if (groups[at].Gap == GroupGap.Tight) return false;
        if (groups[at].Gap == GroupGap.Loose && !holdsTogether) return true;
        // Behind a comma or on a new line a number begins only when the one before it is complete.
        var before = string.Concat(groups.Skip(start).Take(at - start).Select(group => group.Digits));
        return publicNumbers.Contains(before) || IsComplete(before, isOneGroup: at - start == 1);
    }

    private static bool IsComplete(string digits, bool isOneGroup) => digits switch
    {
        _ when isOneGroup && digits.Length >= IdCardLength => true,
        ['0', not '0', ..] => digits.Length >= AlwaysRemoved,
        _ => Checksums.IsEgn(digits) || digits.Length >= Dialogue.CaseCode.Digits,
    };

    private static PersonalDataKind? Kind(TokenizedText text, List<DigitGroup> groups, string digits, bool hasPlus)
    {
        var (first, last) = (groups[0].First, groups[^1].Last);
        if (digits.Length >= AlwaysRemoved) return Long(text, first, digits, hasPlus);
        if (IsMeasured(text, last, digits, hasPlus)) return null;
        if (hasPlus && digits.Length >= ShortestPhone) return PersonalDataKind.Phone;
        if (digits[0] == '0' && digits.Length > ShortestPhone) return PersonalDataKind.Phone;
        if (digits is ['0', '8', '7' or '8' or '9', ..] && digits.Length == ShortestPhone) return PersonalDataKind.Phone;
        if (digits.Length == IdCardLength) return IsMobileWithoutZero(digits) && !IdCard.StandBefore(text, first, 4) ? PersonalDataKind.Phone : PersonalDataKind.IdCard;
        if (digits.Length < ShortestPersonalNumber) return null;
        if (Ends.StandBefore(text, first, 3) && Egn.StandBefore(text, first)) return PersonalDataKind.Egn;
        if (Egn.StandBefore(text, first, 5)) return PersonalDataKind.Egn;
        if (Lnch.StandBefore(text, first, 5)) return PersonalDataKind.Lnch;
        if (digits.Length < ShortestAfterACue || Files.StandBefore(text, first, 4)) return null;
        if (digits.Length > ShortestAfterACue && IdCard.StandBefore(text, first, 4)) return PersonalDataKind.IdCard;
        return Phone.StandBefore(text, first, 6) ? PersonalDataKind.Phone : null;
    }

    private static PersonalDataKind Long(TokenizedText text, int first, string digits, bool hasPlus)
    {
        if (digits.Length == Dialogue.CaseCode.Digits && !hasPlus) return Dialogue.CaseCode.PassesForBankCard(digits) ? PersonalDataKind.OtherNumber : PersonalDataKind.CaseCode;
        if (digits.Length == AlwaysRemoved && !hasPlus)
        {
            if (Egn.StandBefore(text, first, 4)) return PersonalDataKind.Egn;
            if (Lnch.StandBefore(text, first, 4)) return PersonalDataKind.Lnch;
            if (Checksums.IsEgn(digits)) return PersonalDataKind.Egn;
            if (Checksums.IsLnch(digits) && digits[0] != '0') return PersonalDataKind.Lnch;
        }

        return hasPlus || digits[0] == '0' || digits.StartsWith("359", StringComparison.Ordinal) ? PersonalDataKind.Phone : PersonalDataKind.OtherNumber;
    }

    /// <summary>A sum or a measure: its unit stands behind it.</summary>
    private static bool IsMeasured(TokenizedText text, int last, string digits, bool hasPlus) =>
        !hasPlus && (digits[0] != '0' || digits.Length < ShortestPhone) && (Units.Are(text[last + 1]) || text[last + 1].IsMarkOf("%€$£"));

    private static bool IsMobile(string digits) => digits[0] == '0' && IsMobileWithoutZero(digits[1..]);

    private static bool IsMobileWithoutZero(string digits) => digits is ['8', '7' or '8' or '9', ..] or ['9', '8', ..];
}
