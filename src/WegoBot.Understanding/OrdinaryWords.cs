namespace WegoBot.Understanding;

/// <summary>Common words that lie one letter from a word that is listened for, and are never taken for a slip of it.</summary>
internal static class OrdinaryWords
{
    private const string List = """
        забота работа работи работя храня храни храним храбър добре благодаря здравей здравейте гради градове градът
        курсор бурса круша крушка право прави правя парк парка парче карам карат искам искаш отпуснат отпусна отпускам
        живот живее живея жива живи радост градус градусов група грим трим край крайно чакам чакай часовник час
        време вреда вреди детайл детектив летище училище съвет светът свят страна страница страни строг
        карта картата карти картите мерси тъжно тъжна кран крак тесто место сушата сушене удобно удобен убеден убедена убедих увива ударение битка библия бизнес билет билети книга книжка
        house mouse horse course courses coarse learn leave leaves leaf live lives love loved heave nerve never
        other others there where their these those about above think thing things world would could should
        work works word words walk talk train trail trains hours ours hour four your yours tours
        hello help helps held health heart hear heard hurt hunt hurry happy kitchen chicken kitten
        weather whether feather father mother brother bother night right light might fight eight
        three thread threads still skill spill kids king kind kinds find fine line mind mine
        start starts started starting
        """;

    private static readonly HashSet<string> Spellings =
        [.. List.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).SelectMany(Spelling.AllOf)];

    public static bool Contains(ReadOnlySpan<char> word) => Spellings.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word);
}
