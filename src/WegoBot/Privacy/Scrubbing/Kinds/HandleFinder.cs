namespace WegoBot.Privacy;

/// <summary>Finds names in social networks: @name, maria_85, name#1234, and what is said to be one: „фейсбук: Мария П“, „ник мими85“.</summary>
internal sealed class HandleFinder : IPersonalDataFinder
{
    private const int MostWordsBetween = 7;
    private const int MostWordsOfAName = 3;

    /// <summary>In tokens.</summary>
    private const int LongestName = 64;

    private static readonly Cues Networks = new("facebook fb фейсбук* feisbuk* fejsbuk* фейса fb фб инстаграм* instagram* insta инста ig тикток* tiktok* тик tik snapchat* снап* snap* telegram телеграм телеграма viber вайбър вибър vaibar vaibur skype скайп* discord* дискорд* whatsapp уотсап ватсап messenger* месинджър* signal сигнал twitter туитър linkedin vk");
    private static readonly Cues Names = new("ник nick никът nikat nikut nickname никнейм* username юзърнейм* потребителско* potrebitelsko* login логин акаунт* akaunt* account профил profil profile профилът профила");
    private static readonly Cues Strong = new("като kato as съм sum sam сме е is am под pod ник nick username name име ime казвам kazvam търси търсете tursi tursete tarsi tarsete намери намерете nameri namerete find search add добави dobavi called");
    private static readonly Cues Weak = new("си si ми mi ме me my името imeto профил* profil* profile акаунт* akaunt* account на na в във v vav vuv on с с моя moq my се se там tam there потребител* potrebitel* user мой moi него му mu ѝ й i его има ima");

    private static readonly Cues Inside = new("в във v vav vuv on in по po");

    public IEnumerable<PersonalData> Find(TokenizedText text)
    {
        var looked = -1;
        for (var at = 0; at < text.Count; at++)
        {
            var (first, last) = (at > looked ? Written(text, at, out looked) : null) ?? Said(text, at) ?? (0, -1);
            if (last < first) continue;
            yield return text.Piece(PersonalDataKind.Handle, first, last);
            at = Math.Max(at, last);
        }
    }

    /// <summary>What is a handle by its signs alone.</summary>
    /// <param name="text">The text.</param>
    /// <param name="at">The token that the handle may begin with.</param>
    /// <param name="looked">The last token of what stands together here: no other handle begins inside it.</param>
    private static (int First, int Last)? Written(TokenizedText text, int at, out int looked)
    {
        looked = at;
        var isGlued = !text[at].IsSpaced && text[at - 1].Kind is TextTokenKind.Word or TextTokenKind.Digits;
        if (text[at].IsMark('@') && (text[at].IsSpaced || text[at - 1].Kind is not (TextTokenKind.Word or TextTokenKind.Digits)) && !text[at + 1].IsSpaced && (text[at + 1].IsWord || text[at + 1].IsDigits || text[at + 1].IsMark('_')))
            return (at, EndOfName(text, at + 1));
        if (isGlued || !(text[at].IsWord || text[at].IsDigits)) return null;
        var end = looked = EndOfName(text, at);
        for (var i = at + 1; i < end; i++) if (text[i].IsMark('_')) return (at, end);
        if (IsDotted(text, at, end) || IsDottedOnANetwork(text, at, end)) return (at, end);
        if (end == at && text[at].Key is "live" && text[at + 1].IsMark(':') && !text[at + 1].IsSpaced && text[at + 2] is { IsSpaced: false } account && (account.IsMark('.') || IsLatin(account)))
            return (at, EndOfName(text, at + 2));
        return text[at].IsWord && text[end + 1].IsMark('#') && !text[end + 1].IsSpaced && text[end + 2] is { IsDigits: true, IsSpaced: false, Text.Length: 4 or 5 } ? (at, end + 2) : null;
    }

    /// <summary>What is a handle because the words before it say so.</summary>
    private static (int First, int Last)? Said(TokenizedText text, int at)
    {
        var isName = Names.Are(text[at]);
        // Of several such words the last one leads to the name.
        if ((!isName && !Networks.Are(text[at])) || Names.Are(text[at + 1]) || Networks.Are(text[at + 1])) return null;
        var (isStrong, isDirect) = (isName, false);
        var from = at + 1;
        for (var between = 0; between < MostWordsBetween; between++, from++)
        {
            var token = text[from];
            if (token.IsMarkOf(":=-\"„/(") || token.IsMark('>')) (isStrong, isDirect) = (true, isDirect || token.IsMarkOf(":=\""));
            else if (Strong.Are(token)) isStrong = true;
            else if (token.IsMark(',') && (Weak.Are(text[from + 1]) || Strong.Are(text[from + 1]))) continue;
            else if (!Weak.Are(token) && !Networks.Are(token) && !Names.Are(token)) break;
        }

        if (!text[from].IsWord && !text[from].IsDigits) return null;
        var end = EndOfName(text, from);
        if (IsMixed(text, from, end)) return isStrong || isName ? (from, end) : IsMixedWithDigits(text, from, end) ? (from, end) : null;
        if (!isStrong && from == at + 1 && Inside.Are(text[at - 1]) && IsName(text[from]) && IsName(text[from + 1])) return (from, LastLarge(text, from));
        if (!isStrong || !text[from].IsWord) return null;
        if (text[from].IsLarge) return Inside.Are(text[from - 1]) && AddressWords.IsTownName(text[from]) ? null : (from, LastLarge(text, from));
        // One small word behind a colon, with nothing after it, is no sentence.
        var isAlone = text[end + 1].IsEdge || text[end + 1].IsMarkOf(".,;!?)\"");
        return isAlone && (isDirect || isName) && text[from].Text.Length > 2 ? (from, end) : null;
    }

    private static int EndOfName(TokenizedText text, int at)
    {
        var most = at + LongestName;
        while (at < most && text[at + 1] is { IsSpaced: false } next
            && (next.IsWord || next.IsDigits || (next.IsMarkOf("_.-") && text[at + 2] is { IsSpaced: false } after && (after.IsWord || after.IsDigits || after.IsMark('_'))) || (next.IsMark('_') && text[at].IsMark('_')))) at++;
        return at;
    }

    private static bool IsMixed(TokenizedText text, int first, int last)
    {
        for (var i = first + 1; i <= last; i++) if (text[i].IsDigits || text[i].IsMarkOf("._")) return true;
        return false;
    }

    /// <summary>violeta.k.1990, sexy.deni.ruse: Latin words with two dots between, and no site.</summary>
    private static bool IsDotted(TokenizedText text, int first, int last)
    {
        var (dots, longest) = (0, 0);
        for (var i = first; i <= last; i++)
        {
            if (text[i].IsMark('.')) dots++;
            else if (text[i].IsWord && text[i].Text.Any(letter => !char.IsAsciiLetter(letter))) return false;
            longest = Math.Max(longest, text[i].IsWord ? text[i].Text.Length : 0);
        }

        return dots >= 2 && longest >= 4 && text[first].IsWord && !NetNames.IsTopLevel(text[last]);
    }

    /// <summary>„deni.kotkata във вайбър“: two Latin words with a dot, and the network beside them.</summary>
    private static bool IsDottedOnANetwork(TokenizedText text, int first, int last)
    {
        if (last != first + 2 || !text[first + 1].IsMark('.') || !IsLatin(text[first]) || !IsLatin(text[last]) || NetNames.IsTopLevel(text[last])) return false;
        return Networks.Are(text[last + 1]) || (Inside.Are(text[last + 1]) && Networks.Are(text[last + 2])) || Networks.Are(text[first - 1]);
    }

    private static bool IsLatin(TextToken token) => token is { IsWord: true, Text.Length: > 2 } && token.Text.All(char.IsAsciiLetter);

    private static bool IsName(TextToken token) => token is { IsWord: true, Case: LetterCase.Capitalised };

    private static bool IsMixedWithDigits(TokenizedText text, int first, int last) => text[first].IsWord && text[last].IsDigits && last > first;

    /// <summary>The last of the words with large first letters.</summary>
    private static int LastLarge(TokenizedText text, int first)
    {
        var last = first;
        while (last - first < MostWordsOfAName - 1 && text[last + 1] is { IsWord: true, IsLarge: true }) last++;
        return last;
    }
}
