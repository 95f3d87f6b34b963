namespace WegoBot.Privacy;

/// <summary>Reads a known street name with a house beside it: „Шипка № тридесет“, "Han Asparuh" Nr. 45, 6 Opalchenska.</summary>
internal static class KnownAddresses
{
    private const int LongestNumber = 3;

    private static readonly HashSet<string> Titles = WordSpelling.KeysOf("св sv ген gen проф prof акад akad бр br кап kap хр hr ив iv");

    public static (int First, int Last)? At(TokenizedText text, int at)
    {
        if (text[at].IsDigits) return HouseBefore(text, at);
        if (KnownStreets.Last(text, at) is not { } name || AddressWords.IsSchool(text[text[at - 1].IsMark('"') ? at - 2 : at - 1])) return null;
        var next = text[name + 1].IsMark('"') ? name + 2 : name + 1;
        return House(text, next) is { } house ? (Titled(text, at), house) : AddressParts.Follow(text, next - 1) ? (Titled(text, at), next - 1) : null;
    }

    private static int? House(TokenizedText text, int at)
    {
        if (text[at].IsDigits) return text[at].Text.Length <= LongestNumber ? HouseNumber.Last(text, at) : null;
        var sign = text[at].IsMarkOf(",-") ? at + 1 : at;
        return AddressWords.IsNumberSign(text[sign]) ? HouseNumber.Last(text, sign) : HouseNumber.InWords(text, at);
    }

    /// <summary>6 Opalchenska, 14A Ivan Vazov.</summary>
    private static (int First, int Last)? HouseBefore(TokenizedText text, int at)
    {
        if (text[at].Text.Length > LongestNumber || (text[at - 1].IsMarkOf(".:/-,") && !text[at].IsSpaced)) return null;
        var name = text[at + 1] is { IsWord: true, IsSpaced: false, Text.Length: 1 } ? at + 2 : at + 1;
        return KnownStreets.Last(text, name) is { } last ? (at, last) : null;
    }

    private static int Titled(TokenizedText text, int at)
    {
        for (var titles = 0; titles < 2 && text[at - 1].IsMark('.') && text[at - 2].IsWord && Titles.Contains(text[at - 2].Key); titles++) at -= 2;
        return at;
    }
}
