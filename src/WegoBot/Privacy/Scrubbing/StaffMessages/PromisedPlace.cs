namespace WegoBot.Privacy;

/// <summary>Finds a promise that there is or will be a place for her: „ще Ви настаним“, „имаме място за Вас утре“, "we will give you a place".</summary>
internal static class PromisedPlace
{
    private static readonly Cues Places = new("място мястото miasto mqsto myasto mestoto легло легла leglo стая stai стаята staya staq квартира kvartira подслон podslon убежище жилище jilishte настаняване nastaniavane nastanqvane place bed room shelter accommodation spot");
    private static readonly Cues Has = new("имаме imame има ima осигур* osigur* запазихме запазено запазена zapazeno резервирахме резервирано намерихме намерено namerihme освободи свободно свободна свободни svobodno чака chaka гарантираме garantirame обещаваме обещавам have there reserved kept saved booked guarantee guaranteed promise waiting free available ready found");
    private static readonly Cues Will = new("ще shte 6te ste will shall ll can going");
    private static readonly Cues Gives = new("дадем dadem дам осигур* osigur* намер* namer* запаз* zapaz* пазим предостав* predostav* отдел* имате imate получите poluchite уредим uredim give get find keep save reserve provide offer arrange have hold book");
    private static readonly Cues TakesIn = new("настан* nastan* прием* priem* приют* priut* приберем priberem подслон* приютим accommodate house shelter host");
    private static readonly Cues Her = new("ви vi вас vas теб teb те te you your ваше ваша vashe");
    private static readonly Cues Doubts = new("не ne няма nqma niama nyama нямаме дали dali ако ako може moje mozhe можем mojem mozhem евентуално опита* opita* провер* prover* попита* popita* питаме питам търсим надяваме nadqvame обещаем обещая if whether not no cannot can't couldn don won't won never try ask check hope may might maybe perhaps looking when");
    private static readonly Cues PlainNegations = new("не ne няма nqma niama nyama нямаме not no cannot never");

    private static readonly Cues Asks = new("ли li is are do does");

    public static bool IsIn(TokenizedText text)
    {
        for (var from = 0; from < text.Count;)
        {
            var to = from;
            while (to < text.Count && !Divides(text, to)) to++;
            if (Promises(text, from, to) && !IsQuestion(text, from, to) && !IsDoubtedBefore(text, from)) return true;
            from = to + 1;
        }

        return false;
    }

    private static bool Divides(TokenizedText text, int at) => text[at].IsLineBreak || text[at].IsMarkOf(".,!?;:…") || text[at].Kind == TextTokenKind.Placeholder;

    private static bool Promises(TokenizedText text, int from, int to)
    {
        var (place, has, will, gives, takesIn, her, doubt) = (false, false, false, false, false, false, false);
        for (var at = from; at < to; at++)
        {
            var token = text[at];
            place |= Places.Are(token);
            has |= Has.Are(token);
            will |= Will.Are(token);
            gives |= Gives.Are(token);
            takesIn |= TakesIn.Are(token);
            her |= Her.Are(token);
            doubt |= Doubts.Are(token);
        }

        return !doubt && ((place && (has || (will && gives) || (her && will && Is(text, from, to)))) || (will && takesIn && her) || (place && gives && her));
    }

    /// <summary>„Ако се освободи място, ще Ви настаним“ promises nothing.</summary>
    private static bool IsDoubtedBefore(TokenizedText text, int from)
    {
        if (!text[from - 1].IsMark(',')) return false;
        var (doubt, place) = (false, false);
        for (var at = from - 2; at >= 0 && !Divides(text, at); at--)
        {
            doubt |= Doubts.Are(text[at]) && !PlainNegations.Are(text[at]);
            place |= Places.Are(text[at]) || Has.Are(text[at]);
        }

        return doubt && place;
    }

    private static bool IsQuestion(TokenizedText text, int from, int to)
    {
        if (!text[to].IsMark('?')) return false;
        for (var at = from; at < to; at++) if (Asks.Are(text[at]) && (at == from || text[at].Key == "li")) return true;
        return false;
    }

    private static bool Is(TokenizedText text, int from, int to)
    {
        for (var at = from; at < to; at++) if (text[at].Key is "be" or "bade" or "bude" or "e" or "is") return true;
        return false;
    }
}
