using System.Globalization;

namespace WegoBot.Privacy;

/// <summary>Finds places on the map: two decimal numbers with at least four decimals, or degrees and minutes.</summary>
internal sealed class CoordinatesFinder : IPersonalDataFinder
{
    private const int FewestDecimals = 4;
    private const int FewestAfterACue = 2;
    private const int MostNumbers = 4;
    private const int LongestNumber = 6;

    /// <summary>43° 51' 12.3" N has at most these tokens.</summary>
    private const int LongestDegrees = 12;

    private static readonly Cues Sides = new("n s e w с и ю з север* изток* sever* iztok* north* east* ширина дължина lat lon lng latitude longitude");
    private static readonly Cues Cue = new("координат* koordinat* coordinate* gps* джипиес* lat latitude ширина shirina location локаци* lokaci*");

    public IEnumerable<PersonalData> Find(TokenizedText text)
    {
        for (var at = 0; at < text.Count; at++)
        {
            if (!text[at].IsDigits) continue;
            var last = Pair(text, at) ?? Degrees(text, at) ?? Sided(text, at);
            if (last is null) continue;
            yield return text.Piece(PersonalDataKind.Coordinates, IsSide(text[at - 1]) ? at - 1 : at, last.Value);
            at = last.Value;
        }
    }

    private static int? Pair(TokenizedText text, int at)
    {
        var fewest = Cue.StandBefore(text, at) ? FewestAfterACue : FewestDecimals;
        if (Decimal(text, at, fewest, 90) is not { } one) return null;
        var next = one + 1;
        for (var between = 0; between < 4 && (text[next].IsMarkOf(",;/°:-=|") || text[next].IsLineBreak || Sides.Are(text[next]) || text[next].Key is "i" or "and"); between++) next++;
        if (Decimal(text, next, fewest, 180) is not { } two) return null;
        while (text[two + 1].IsMark('°') || (Sides.Are(text[two + 1]) && text[two + 1].Text.Length == 1 && (!text[two + 1].IsSpaced || text[two + 1].IsLarge))) two++;
        return two;
    }

    /// <summary>The last token of a decimal number.</summary>
    private static int? Decimal(TokenizedText text, int at, int fewest, int most) =>
        text[at].IsDigits && text[at].Text.Length <= 3 && int.Parse(text[at].Text, CultureInfo.InvariantCulture) <= most
        && text[at + 1].IsMarkOf(".,") && !text[at + 1].IsSpaced
        && text[at + 2].IsDigits && !text[at + 2].IsSpaced && text[at + 2].Text.Length >= fewest ? at + 2 : null;

    /// <summary>N42 08.512 E24 44.907, „42 08 55 N, 24 44 12 E“: degrees and minutes, each with the letter of its side.</summary>
    private static int? Sided(TokenizedText text, int at)
    {
        var isBefore = IsSide(text[at - 1]);
        if (Minutes(text, at) is not { } one || (!isBefore && !IsSide(text[one + 1]))) return null;
        var next = isBefore ? one + 1 : one + 2;
        while (text[next].IsMarkOf(",;/")) next++;
        if (isBefore && !IsSide(text[next])) return null;
        if (Minutes(text, isBefore ? next + 1 : next) is not { } two) return null;
        return isBefore ? two : IsSide(text[two + 1]) ? two + 1 : null;
    }

    /// <summary>The last token of degrees with their minutes: two or three numbers.</summary>
    private static int? Minutes(TokenizedText text, int at)
    {
        var (last, numbers) = (at - 1, 0);
        for (; numbers < MostNumbers; numbers++)
        {
            var isFraction = numbers > 0 && text[last + 1].IsMarkOf(".,") && !text[last + 1].IsSpaced && text[last + 2] is { IsDigits: true, IsSpaced: false };
            var next = isFraction ? last + 2 : last + 1;
            if (!text[next].IsDigits || text[next].Text.Length > LongestNumber) break;
            last = next;
        }

        return numbers >= 2 && text[at].Text.Length <= 3 ? last : null;
    }

    private static bool IsSide(TextToken token) => token is { IsWord: true, Case: LetterCase.Upper, Text.Length: 1 } && Sides.Are(token);

    private static int? Degrees(TokenizedText text, int at)
    {
        if (!text[at + 1].IsMarkOf("°º˚") || !text[at + 2].IsDigits) return null;
        int? last = null;
        var degrees = 0;
        for (var i = at; i < at + (2 * LongestDegrees); i++)
        {
            var token = text[i];
            if (token.IsDigits || (token.IsWord && Sides.Are(token))) last = i;
            else if (!token.IsMarkOf("°º˚'\".,; ")) break;
            if (token.IsMarkOf("°º˚")) degrees++;
            if (token.IsMarkOf("'\"")) last = i;
        }

        return degrees >= 2 ? last : null;
    }
}
