namespace WegoBot.Privacy;

/// <summary>The months by name, in Bulgarian of either alphabet, in English and in Roman numerals.</summary>
internal static class MonthNames
{
    private static readonly HashSet<string> Keys = WordSpelling.KeysOf("""
        януари qnuari yanuari ianuari january jan ян яну февруари fevruari february feb фев март mart march mar април april apr апр май mai maj may юни uni yuni iuni juni june jun
        юли uli yuli iuli juli july jul август avgust august aug авг септември septemvri september sep sept септ сеп октомври oktomvri october oct окт ноември noemvri november nov ноем ное декември dekemvri december dec дек
        """);

    private static readonly HashSet<string> Roman = [.. "i ii iii iv v vi vii viii ix x xi xii".Split(' ')];

    /// <summary>Roman numerals have large letters; the small i is a word.</summary>
    public static bool Are(TextToken token) => token.IsWord && (Keys.Contains(token.Key) || (token.Case == LetterCase.Upper && Roman.Contains(token.Text)));
}
