namespace WegoBot.Privacy;

/// <summary>Finds names in social networks: @name, maria_85, name#1234, and what is said to be one: „фейсбук: Мария П“, „ник мими85“.</summary>
internal sealed class HandleFinder : IPersonalDataFinder
{
    private const int MostWordsBetween = 7;
    private const int MostWordsOfAName = 5;
    private const int FarthestCue = 9;
    private const int LongestShortened = 5;

    /// <summary>In tokens.</summary>
    private const int LongestName = 64;

    private static readonly Cues Networks = new("""
        facebook* fb фейсбук* feisbuk* fejsbuk* фейс* feis* fb фб инстаграм* instagram* инста insta ig иг тикток* tiktok* тик tik snapchat* снап* snap* telegram* телеграм* viber* вайбър* вибър* vaibar* vaibur* skype* скайп* discord* дискорд* whatsapp* уотсап* ватсап* messenger* месинджър* signal сигнал twitter туитър linkedin vk
        реддит* reddit роблокс* roblox тиндър* tindur* tinder баду badoo steam стийм onlyfans онлифенс pinterest пинтерест twitch туич тредс threads майнкрафт minecraft youtube* ютуб* ютюб* utub xbox playstation плейстейшън fortnite фортнайт pubg форум* forum*
        """);

    private static readonly Cues Names = new("ник nick никът nikat nikut nickname никнейм* username юзърнейм* потребителско* potrebitelsko* login логин акаунт* akaunt* account профил profil profile профилът профила потр потребител potrebitel псевдоним* psevdonim* gamertag геймъртаг*");
    private static readonly Cues Finds = new("добав* dobav* add потърс* poturs* potars* намер* namer* търс* turs* tars* find search follow handle последва* posledva*");
    private static readonly Cues Fakes = new("фалшив* falshiv* fake фейк* feik*");
    private static readonly Cues As = new("като kato as под pod подписва podpisva казва kazva нарича naricha called named");
    private static readonly Cues Strong = new("като kato as съм sum sam сме е is am под pod ник nick username name име ime казвам kazvam търси търсете tursi tursete tarsi tarsete намери намерете nameri namerete find search add добави dobavi called казва kazva нарича naricha подписва podpisva podpisvat записан* zapisan* calls goes uses using named by беше beshe was бе m");
    private static readonly Cues Weak = new("handle тагът tagut tag юзърът си si ми mi ме me my името imeto профил* profil* profile акаунт* akaunt* account на na в във v vav vuv on с с моя moq my се se там tam there потребител* potrebitel* user мой moi него му mu ѝ й i его има ima той toi toj тя tia tq те he she they");

    /// <summary>„като приятел във фейсбук“ names nobody.</summary>
    private static readonly Cues People = new("приятел* priqtel* priatel* жена* jena мъж* muj майка* maika хора* hora човек* chovek други drugi всички vsichki непознат* nepoznat* луд* lud friend* friends woman man stranger* public crazy always usual before everyone него нея нас вас мене тебе");

    /// <summary>„акаунтът ми е хакнат“</summary>
    private static readonly Cues States = new("хакнат* haknat* изтрит* iztrit* блокиран* blokiran* спрян* sprqn* закрит* zakrit* заключен* zakliuchen* празен prazen скрит* skrit* таен taen нов* nov стар* star негов* negov* мой moi личен lichen hacked deleted blocked gone closed private mine locked empty secret new old his hers premium премиум public публичен* публична готов* gotov* активен* aktiven* ready active here there now verified");

    /// <summary>A small word right behind these goes on the sentence: "no account yet".</summary>
    private static readonly Cues Accounts = new("account акаунт* akaunt* профил* profil* profile login логин");

    /// <summary>„Вайбър: Поверителност“</summary>
    private static readonly Cues Settings = new("поверителност* poveritelnost* настройк* nastroik* парол* parol* сигурност* sigurnost* settings privacy password security");

    private static readonly Cues Inside = new("в във v vav vuv on in по po");

    public IEnumerable<PersonalData> Find(TokenizedText text)
    {
        var looked = -1;
        for (var at = 0; at < text.Count; at++)
        {
            var (first, last) = (at > looked ? Written(text, at, out looked) : null) ?? Said(text, at) ?? Before(text, at) ?? (0, -1);
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
        for (var i = at + 1; i < end; i++) if (text[i].IsMark('_')) return (at, WithTag(text, end));
        if (IsDotted(text, at, end) || IsDottedOnANetwork(text, at, end) || IsMixedNearANetwork(text, at, end)) return (at, WithTag(text, end));
        if (end == at && text[at].Key is "live" && text[at + 1].IsMark(':') && !text[at + 1].IsSpaced && text[at + 2] is { IsSpaced: false } account && (account.IsMark('.') || IsLatin(account)))
            return (at, EndOfName(text, at + 2));
        return text[at].IsWord && WithTag(text, end) is var tagged && tagged > end ? (at, tagged) : null;
    }

    /// <summary>The name with the digits behind it: night_owl#4471.</summary>
    private static int WithTag(TokenizedText text, int end) =>
        text[end + 1].IsMark('#') && !text[end + 1].IsSpaced && text[end + 2] is { IsDigits: true, IsSpaced: false, Text.Length: 4 or 5 } ? end + 2 : end;

    /// <summary>„Бисерка Златна във фейсбук“, „като малкатамаря в месинджър“: the name stands before the network.</summary>
    private static (int First, int Last)? Before(TokenizedText text, int at)
    {
        if (!Networks.Are(text[at]) || !Inside.Are(text[at - 1])) return null;
        var (first, large) = (at - 1, 0);
        while (large < MostWordsOfAName && text[first - 1] is { IsWord: true, IsLarge: true } && !Networks.Are(text[first - 1]))
        {
            first--;
            large++;
        }

        var isSaid = As.Are(text[first - 1]);
        if (large > 1 || (large == 1 && isSaid)) return (first, at - 2);
        if (large > 0 || !text[at - 2].IsWord || !As.Are(text[at - 3]) || text[at - 3].Key is "pod") return null;
        return text[at - 2].Text.Length > 3 && AddressWords.CanBeAName(text[at - 2]) && !People.Are(text[at - 2]) ? (at - 2, at - 2) : null;
    }

    /// <summary>What is a handle because the words before it say so.</summary>
    private static (int First, int Last)? Said(TokenizedText text, int at)
    {
        var isName = Names.Are(text[at]);
        var isFake = Fakes.Are(text[at]);
        // Of several such words the last one leads to the name.
        if ((!isName && !isFake && !Networks.Are(text[at])) || Names.Are(text[at + 1]) || Networks.Are(text[at + 1])) return null;
        var (isStrong, isDirect) = (isName || isFake, false);
        // „ник-ът“, „viber-a“
        var from = text[at + 1].IsMark('-') && text[at + 2] is { IsWord: true, IsSpaced: false, Text.Length: <= 3 } ? at + 3 : at + 1;
        for (var between = 0; between < MostWordsBetween; between++, from++)
        {
            var token = text[from];
            if (token.Kind == TextTokenKind.Mark && !token.IsMarkOf(".,;!?@")) (isStrong, isDirect) = (true, isDirect || !token.IsMarkOf("-/('"));
            else if (Strong.Are(token) || (token.IsMark(',') && IsName(text[from + 1]) && IsName(text[from + 2]))) isStrong = true;
            else if (token.IsMark('.') && from == at + 1 && text[at].Text.Length <= LongestShortened) continue;
            else if (token.IsMark(',') && (Weak.Are(text[from + 1]) || Strong.Are(text[from + 1]))) continue;
            else if (!Weak.Are(token) && !Networks.Are(token) && !Names.Are(token)) break;
        }

        if (!text[from].IsWord && !text[from].IsDigits) return null;
        var end = WithTag(text, EndOfName(text, from));
        if (IsMixed(text, from, end)) return isStrong || isName ? (from, end) : IsMixedWithDigits(text, from, end) ? (from, end) : null;
        if (!isStrong && from == at + 1 && Inside.Are(text[at - 1]) && IsName(text[from]) && IsName(text[from + 1])) return (from, LastLarge(text, from));
        if (!isStrong || !text[from].IsWord) return null;
        if (Settings.Are(text[from])) return null;
        if (text[from].IsLarge && States.Are(text[from]) && !isDirect && LastLarge(text, from) == from) return null;
        if (text[from].IsLarge) return Inside.Are(text[from - 1]) && AddressWords.IsTownName(text[from]) ? null : (from, WithRest(text, LastLarge(text, from)));
        // A word in Latin letters among Cyrillic ones: „скайпът ми е ani-ivanova“.
        if (IsCyrillic(text[at]) && IsLatinWithSigns(text[from]) && AddressWords.CanBeAName(text[from]) && !States.Are(text[from]) && !text[end + 1].IsMark(':')) return (from, end);
        // One small word behind a colon, with nothing after it, is no sentence.
        if (States.Are(text[from]) || (from == at + 1 && Accounts.Are(text[at]))) return null;
        if (isName && text[from - 1].Kind == TextTokenKind.Mark && text[end + 1].IsWord && Ends(text, end + 1)) return (from, end + 1);
        return Ends(text, end) && (isDirect || isName) && text[from].Text.Length > 2 ? (from, end) : null;
    }

    private static bool Ends(TokenizedText text, int last) => text[last + 1].IsEdge || (text[last + 1].Kind == TextTokenKind.Mark && !text[last + 1].IsMarkOf("-'/"));

    /// <summary>„Гергана Тодорова (Геги)“, „Есенен лист“: what stands behind the large letters and ends there.</summary>
    private static int WithRest(TokenizedText text, int last)
    {
        if (text[last + 1].IsMark('(') && text[last + 2].IsWord && text[last + 3].IsMark(')')) return last + 3;
        return text[last + 1] is { IsWord: true, Case: LetterCase.Lower } small && AddressWords.CanBeAName(small) && Ends(text, last + 1) ? last + 1 : last;
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

        return (dots >= 2 || (dots == 1 && IsGluedToDigits(text, first, last))) && longest >= 4 && text[first].IsWord && !NetNames.IsTopLevel(text[last]);
    }

    private static bool IsGluedToDigits(TokenizedText text, int first, int last)
    {
        for (var i = first + 1; i <= last; i++) if (text[i].IsDigits && text[i - 1] is { IsWord: true, Text.Length: > 1 }) return true;
        return false;
    }

    /// <summary>„deni.kotkata във вайбър“, „моят профил е nezabravka.vt“: two Latin words with a dot, and a network or a profile near them.</summary>
    private static bool IsDottedOnANetwork(TokenizedText text, int first, int last)
    {
        if (last != first + 2 || !text[first + 1].IsMark('.') || !IsLatin(text[first]) || !text[last].IsWord || !text[last].Text.All(char.IsAsciiLetter) || NetNames.IsTopLevel(text[last])) return false;
        if (Networks.Are(text[first]) || !AddressWords.CanBeAName(text[first]) || !AddressWords.CanBeAName(text[last])) return false;
        return IsNearANetwork(text, first, last);
    }

    /// <summary>„zlobarka85 е новият му профил“: a word with two digits or more at its end, and a network or a profile near it.</summary>
    private static bool IsMixedNearANetwork(TokenizedText text, int first, int last) =>
        text[first] is { IsWord: true, Text.Length: > 2 } && !AddressWords.IsPart(text[first]) && HasDigits(text, first + 1, last) && IsNearANetwork(text, first, last);

    private static bool HasDigits(TokenizedText text, int from, int last)
    {
        for (var i = from; i <= last; i++) if (text[i] is { IsDigits: true, Text.Length: >= 2 } && (text[i - 1].IsWord || i == last)) return true;
        return false;
    }

    private static bool IsNearANetwork(TokenizedText text, int first, int last) =>
        Networks.StandBefore(text, first, FarthestCue) || Names.StandBefore(text, first, FarthestCue) || Networks.StandAfter(text, last, FarthestCue) || Names.StandAfter(text, last, FarthestCue)
        || Finds.StandBefore(text, first, 3);

    private static bool IsLatin(TextToken token) => token is { IsWord: true, Text.Length: > 2 } && token.Text.All(char.IsAsciiLetter);

    /// <summary>pl4mena: 4 and 6 are letters in a habit of typing.</summary>
    private static bool IsLatinWithSigns(TextToken token) => token is { IsWord: true, Text.Length: > 2 } && token.Text.All(char.IsAsciiLetterOrDigit);

    private static bool IsCyrillic(TextToken token) => token.Text.Any(letter => letter is >= 'Ѐ' and <= 'ӿ');

    private static bool IsName(TextToken token) => token is { IsWord: true, Case: LetterCase.Capitalised };

    private static bool IsMixedWithDigits(TokenizedText text, int first, int last) => text[first].IsWord && text[last].IsDigits && last > first;

    /// <summary>The last of the words with large first letters, with two names joined by a dash and a number at the end.</summary>
    private static int LastLarge(TokenizedText text, int first)
    {
        var last = EndOfName(text, first);
        for (var words = 1; words < MostWordsOfAName && text[last + 1] is { IsWord: true, IsLarge: true }; words++) last = EndOfName(text, last + 1);
        return text[last + 1] is { IsDigits: true, Text.Length: <= 4 } && !AddressWords.IsCounted(text[last + 2]) && !text[last + 2].IsMarkOf(":.") ? last + 1 : last;
    }
}
