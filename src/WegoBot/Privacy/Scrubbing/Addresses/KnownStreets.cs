namespace WegoBot.Privacy;

/// <summary>Street names that nearly every town has: behind one of them a number is a house, also without the word for a street.</summary>
internal static class KnownStreets
{
    private static readonly KnownNames Names = new("known-streets.txt");

    /// <summary>The last token of the longest name that begins here; null for none. A single word and a date have a large letter.</summary>
    public static int? Last(TokenizedText text, int at) =>
        LastOfAny(text, at) is { } last && (text[at].IsLarge || (last > at && !MonthNames.Are(text[last]))) ? last : null;

    /// <summary>The same where the words around it say enough for a small letter: „на шипка 5“.</summary>
    public static int? LastOfAny(TokenizedText text, int at) => Names.Last(text, at);

    /// <summary>The first token of a name that ends at this token; null for none.</summary>
    public static int? First(TokenizedText text, int last) =>
        Names.First(text, last) is { } first && Last(text, first) == last ? first : null;
}
