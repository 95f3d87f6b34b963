using System.Globalization;

namespace WegoBot.Privacy;

/// <summary>Quarters of Bulgarian towns, also with small letters: beside a block or a large number one of them is part of an address.</summary>
internal static class KnownQuarters
{
    /// <summary>Quarters are numbered up to this, blocks mostly beyond.</summary>
    private const int LargestOfAQuarter = 11;

    private const int MostElements = 6;

    private static readonly KnownNames Names = new("known-quarters.txt");
    private static readonly HashSet<string> Numerals = WordSpelling.KeysOf("i ii iii iv v vi а a б b в v г g");

    public static int? Last(TokenizedText text, int at) => Names.Last(text, at);

    public static int? First(TokenizedText text, int last) => Names.First(text, last);

    /// <summary>„Младост 2 бл 231“, „Чайка 44“, „Тракия, 184, Г, 12“: a quarter with its block.</summary>
    public static (int First, int Last)? WithABlock(TokenizedText text, int at)
    {
        if (Names.Last(text, at) is not { } name) return null;
        var end = WithNumber(text, name);
        if (AddressParts.Follow(text, end)) return (at, end);
        if (end > name && AddressParts.Follow(text, name)) return (at, name);
        if (!text[at].IsLarge && end == name) return null;
        if (text[at].IsLarge && Elements(text, name) is { } elements) return (at, elements);
        // „Ален мак, 15, ет 3“, „Надежда 3, 312“
        if (text[end + 1].IsMark(',') && text[end + 2] is { IsDigits: true, Text.Length: <= 3 } && HouseNumber.Last(text, end + 2) is { } number
            && (AddressParts.Follow(text, number) || (end > name && IsABlock(text, end + 2, number)))) return (at, number);
        if (!text[at].IsLarge) return null;
        return Block(text, name) is { } block ? (at, block) : null;
    }

    /// <summary>The last token of the quarter's number, such as 2, 1А, II or -1; its name's where it has none.</summary>
    public static int WithNumber(TokenizedText text, int name)
    {
        var at = text[name + 1].IsMark('-') ? name + 2 : name + 1;
        if (text[at].IsDigits && text[at].Text.Length <= 2) return text[at + 1] is { IsWord: true, IsSpaced: false, Text.Length: 1 } ? at + 1 : at;
        return text[at] is { IsWord: true, Case: LetterCase.Upper } && Numerals.Contains(text[at].Key) ? at : name;
    }

    private static int? Block(TokenizedText text, int name) =>
        HouseNumber.Last(text, name + 1) is { } number && IsABlock(text, name + 1, number) ? number : null;

    private static bool IsABlock(TokenizedText text, int at, int number) =>
        text[at] is { IsDigits: true, Text.Length: 2 or 3 } && int.Parse(text[at].Text, CultureInfo.InvariantCulture) > LargestOfAQuarter && AddressWords.EndsAHouse(text, number);

    /// <summary>„, 184, Г, 12“: three numbers or letters, or more.</summary>
    private static int? Elements(TokenizedText text, int name)
    {
        var (last, elements, digits) = (name, 0, 0);
        for (; elements < MostElements; elements++)
        {
            var at = text[last + 1].IsMarkOf(",-/") ? last + 2 : last + 1;
            if (text[at].IsDigits && text[at].Text.Length <= 3) digits++;
            else if (text[at] is not { IsWord: true, Text.Length: 1, IsLarge: true }) break;
            last = at;
        }

        return elements >= 3 && digits >= 2 && digits < elements ? last : null;
    }
}
