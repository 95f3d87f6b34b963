namespace WegoBot.Privacy;

/// <summary>The parts of addresses on the net, as signs and as words.</summary>
internal static class NetNames
{
    /// <summary>A label has no more tokens.</summary>
    public const int MostGlued = 64;

    private static readonly HashSet<string> TopLevels = WordSpelling.KeysOf("bg com net org eu info biz gov edu de uk ru gr tr ro fr ua рф бг ком нет орг еу ею инфо online site app shop store club live link page dev xyz");

    /// <summary>Read as an end only where a path follows, since they are words or ends of words too.</summary>
    private static readonly HashSet<string> TopLevelsBeforeAPath = WordSpelling.KeysOf("me ly be to gl it at io co tv fb gg cc us am");

    private static readonly HashSet<string> Dots = WordSpelling.KeysOf("dot точка tochka to4ka tocka тчк дот");
    private static readonly HashSet<string> StrongAts = WordSpelling.KeysOf("кльомба кльонба кломба klyomba klomba kliomba klyonba klionba maimunka majmunka маймунка маймунско маймунското маймунски maimunsko majmunsko собака sobaka");
    private static readonly HashSet<string> WeakAts = WordSpelling.KeysOf("at ет ат");
    private static readonly HashSet<string> BracketedAts = WordSpelling.KeysOf("at ет ат a а");
    private static readonly HashSet<string> Providers = WordSpelling.KeysOf("gmail джимейл гмейл гмайл жмейл джимайл gmai gmial abv абв yahoo яху иеху hotmail хотмейл хотмайл outlook аутлук icloud айклауд proton protonmail mailbg live");
    private static readonly HashSet<string> Joiners = WordSpelling.KeysOf("тире tire dash underscore долна dolna подчертавка ъндърскор hyphen");
    private static readonly HashSet<string> Lines = WordSpelling.KeysOf("черта cherta 4erta");
    private static readonly HashSet<string> Slashes = WordSpelling.KeysOf("slash слаш наклонена naklonena");

    public static bool IsTopLevel(TextToken token) => token.IsWord && TopLevels.Contains(token.Key);

    public static bool IsTopLevelBeforeAPath(TextToken token) => token.IsWord && TopLevelsBeforeAPath.Contains(token.Key);

    public static bool IsProvider(TextToken token) => token.IsWord && Providers.Contains(token.Key);

    /// <summary>The token after a dot that begins here, as a sign, a word or in brackets; null for none.</summary>
    public static int? AfterDot(TokenizedText text, int at) => text[at].IsMark('.') ? at + 1 : AfterWord(text, at, Dots, Dots);

    /// <summary>The token after a dot that is no full stop at the end of a sentence.</summary>
    public static int? AfterSpokenDot(TokenizedText text, int at) => AfterWord(text, at, Dots, Dots);

    public static int? AfterStrongAt(TokenizedText text, int at) => text[at].IsMark('@') ? at + 1 : AfterWord(text, at, StrongAts, StrongAts, signs: "@");

    public static int? AfterWeakAt(TokenizedText text, int at) => AfterWord(text, at, WeakAts, BracketedAts);

    /// <summary>The token after a sign inside a name, such as a dash or „долна черта“; null for none.</summary>
    public static int? AfterJoiner(TokenizedText text, int at)
    {
        if (text[at].IsMarkOf("_-.+") && !text[at].IsSpaced && !text[at + 1].IsSpaced) return at + 1;
        if (AfterSpokenDot(text, at) is { } dot) return dot;
        return text[at].IsWord && Joiners.Contains(text[at].Key) ? Lines.Contains(text[at + 1].Key ?? "") ? at + 2 : at + 1 : null;
    }

    /// <summary>The first token of a sign inside a name that ends before this token; null for none.</summary>
    public static int? BeforeJoiner(TokenizedText text, int at)
    {
        for (var back = 1; back <= 3; back++)
            if (text[at - back].Kind != TextTokenKind.None && AfterJoiner(text, at - back) == at) return at - back;
        return null;
    }

    public static int? AfterSlash(TokenizedText text, int at) => text[at].IsMark('/') ? at + 1
        : text[at].IsWord && Slashes.Contains(text[at].Key) ? Lines.Contains(text[at + 1].Key ?? "") ? at + 2 : at + 1
        : null;

    /// <summary>The last token of a host that begins here: labels with dots between them and a top level at its end; null for none.</summary>
    public static int? HostEnd(TokenizedText text, int at, int mostLabels = 6)
    {
        int? end = null;
        for (var labels = 0; labels < mostLabels && (text[at].IsWord || text[at].IsDigits); labels++)
        {
            for (var glued = 0; glued < MostGlued && text[at + 1] is { IsSpaced: false } next && (next.IsWord || next.IsDigits || (next.IsMarkOf("-_") && text[at + 2] is { IsSpaced: false, Kind: TextTokenKind.Word or TextTokenKind.Digits })); glued++) at++;
            if (labels > 0 && IsTopLevel(text[at])) end = at;
            if (AfterDot(text, at + 1) is not { } label || text[label].IsLineBreak) break;
            at = label;
        }

        return end;
    }

    private static int? AfterWord(TokenizedText text, int at, HashSet<string> plain, HashSet<string> bracketed, string signs = "")
    {
        if (text[at].IsWord) return plain.Contains(text[at].Key) ? at + 1 : null;
        if (text[at].IsMarkOf("([{<-*_|\"'") && text[at + 2].IsMarkOf(")]}>-*_|\"'") && ((text[at + 1].IsWord && bracketed.Contains(text[at + 1].Key)) || text[at + 1].IsMarkOf(signs + "."))) return text[at + 1].IsMark('.') == bracketed.Overlaps(Dots) ? at + 3 : text[at + 1].IsWord || text[at + 1].IsMark('@') ? at + 3 : null;
        return null;
    }
}
