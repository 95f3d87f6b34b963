namespace WegoBot.Privacy;

/// <summary>Finds Bulgarian number plates, with Cyrillic letters or the Latin ones that look like them: СА 1234 ВТ, P1234AB.</summary>
internal sealed class PlateFinder : IPersonalDataFinder
{
    private const string Cyrillic = "авекмнорстух";
    private const string Latin = "abekmhopctyx";
    private const int DigitsOnIt = 4;

    /// <summary>As some motorbikes have.</summary>
    private const int FewestDigits = 3;

    private static readonly HashSet<string> Regions =
        [.. "a b bh bp bt ca cb c cc ch cm co ct e ea eb eh h k kh m ob p pa pb pk pp t tx y x bs sa sv s pv vn vt vr rr r en kn rv ra rk sn sm so st ss v ev u n th ov vh".Split(' ')];

    private static readonly Cues Cue = new("номер* nomer* рег reg регистр* registr* кола* kola* колата автомобил* avtomobil* car plate* number табел* tabel* джип* jip* ван бус van бмв bmw мерцедес* mercedes* голф golf опел* opel* ауди* audi* мотор* motor* скутер* камион* kara кара motorbike* truck шкода* skoda тойота* toyota форд* ford рено* reno renault пежо* peugeot pejo ситроен* citroen хонда* honda мазда* mazda нисан* nissan сеат* seat фиат* fiat киа kia хюндай hyundai дачия* dacia волво* volvo субару сузуки suzuki лада* lada шевролет* chevrolet порше porsche лексус lexus пасат* passat астра* astra корса* бус* bus микробус* такси* taksi taxi фолксваген* volkswagen vw фабия octavia октавия рендж* пикап* комби suv van vehicle license licence");

    public IEnumerable<PersonalData> Find(TokenizedText text)
    {
        for (var at = 0; at < text.Count; at++)
        {
            if (Last(text, at) is not { } last) continue;
            yield return text.Piece(PersonalDataKind.Plate, at, last);
            at = last;
        }
    }

    private static int? Last(TokenizedText text, int at) => Whole(text, at) ?? Apart(text, at);

    /// <summary>„C A 0 7 1 2 K M“: each sign for itself.</summary>
    private static int? Apart(TokenizedText text, int at)
    {
        if (!IsSign(text[at])) return null;
        var (next, letters, region) = (at, 0, "");
        for (; letters < 2 && IsSign(text[next]); letters++, next++) region += Plain(text[next].Text);
        if (!Regions.Contains(region)) return null;
        for (var digits = 0; digits < DigitsOnIt; digits++, next++) if (text[next] is not { IsDigits: true, Text.Length: 1 }) return null;
        return IsSign(text[next]) ? IsSign(text[next + 1]) ? next + 1 : next : null;
    }

    private static bool IsSign(TextToken token) => token.Text is { Length: 1 } && IsLetters(token);

    private static int? Whole(TokenizedText text, int at)
    {
        if (!IsLetters(text[at]) || !Regions.Contains(Plain(text[at].Text))) return null;
        var next = AfterGap(text, at + 1);
        var digits = "";
        while (text[next].IsDigits && digits.Length + text[next].Text.Length <= DigitsOnIt)
        {
            digits += text[next].Text;
            next = digits.Length < DigitsOnIt ? AfterGap(text, next + 1) : next + 1;
        }

        if (digits.Length < FewestDigits) return null;
        var last = AfterGap(text, next);
        if (!IsLetters(text[last])) return null;
        var isGlued = last == at + 2 && !text[at + 1].IsSpaced && !text[last].IsSpaced;
        var isLarge = text[at].Case == LetterCase.Upper && text[last].Case == LetterCase.Upper;
        if (digits.Length < DigitsOnIt) return isLarge && Cue.StandBefore(text, at) ? last : null;
        if (isGlued && (isLarge || !IsYear(digits))) return last;
        if (Cue.StandBefore(text, at)) return last;
        if (text[at].Text.Length == 2 && text[last].Text.Length == 2 && !IsYear(digits) && AddressWords.CanBeAName(text[at]) && AddressWords.CanBeAName(text[last])) return last;
        // В 2019 СЕ in a message of large letters is no plate.
        return isLarge && text[last].Text.Length == 2 && !(IsYear(digits) && text[at].Text.Length == 1) ? last : null;
    }

    private static int AfterGap(TokenizedText text, int at) => text[at].IsMarkOf("-•.*_") ? at + 1 : at;

    private static bool IsYear(string digits) => digits.StartsWith("19", StringComparison.Ordinal) || digits.StartsWith("20", StringComparison.Ordinal);

    private static bool IsLetters(TextToken token) => token.IsWord && token.Text.Length <= 2 && token.Text.All(letter => Latin.Contains(Plain(letter), StringComparison.Ordinal) || letter is 's' or 'v' or 'r' or 'n');

    private static string Plain(string letters) => string.Concat(letters.Select(Plain));

    private static char Plain(char letter) => Cyrillic.IndexOf(letter, StringComparison.Ordinal) is >= 0 and var at ? Latin[at] : letter;
}
