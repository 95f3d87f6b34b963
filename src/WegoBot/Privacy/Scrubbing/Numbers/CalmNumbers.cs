using System.Globalization;

namespace WegoBot.Privacy;

/// <summary>Finds in a run what is no personal number: days, hours, opening hours, years, the year of a reference number.</summary>
internal static class CalmNumbers
{
    private const int ShortestNumber = 9;

    /// <summary>Which of the groups are calm.</summary>
    public static bool[] In(IReadOnlyList<DigitGroup> groups)
    {
        var calm = new bool[groups.Count];
        var weak = new bool[groups.Count];
        for (var i = 0; i < groups.Count;)
        {
            var length = Length(groups, i, out var isWeak);
            for (var k = 0; k < length; k++) (calm[i + k], weak[i + k]) = (true, isWeak);
            i += Math.Max(1, length);
        }

        for (var from = 0; from < groups.Count;)
        {
            var to = from + 1;
            while (to < groups.Count && groups[to].Gap != GroupGap.Loose) to++;
            // A day without a century beside other digits may as well be a part of their number.
            var left = Enumerable.Range(from, to - from).Where(at => !calm[at]).Sum(at => groups[at].Digits.Length);
            if (left is > 0 and < ShortestNumber)
                for (var at = from; at < to; at++) calm[at] &= !weak[at];
            from = to;
        }

        return calm;
    }

    private static int Length(IReadOnlyList<DigitGroup> groups, int at, out bool isWeak)
    {
        isWeak = false;
        if (groups[at].IsInWords) return 0;
        if (Day(groups, at, out isWeak) is > 0 and var day) return day;
        if (Hour(groups, at, out isWeak) is > 0 and var hour) return hour;
        isWeak = false;
        if (IsYear(groups[at]) && groups[at].Mark == '/' && (at + 1 == groups.Count || groups[at + 1].Mark != '/')) return 1;
        return at == 0 ? Years(groups) : 0;
    }

    /// <summary>12.12.2026, 2026-12-12, 12. 12. 2026, 12 12 2026, 12.12.26.</summary>
    private static int Day(IReadOnlyList<DigitGroup> groups, int at, out bool isWeak)
    {
        isWeak = false;
        if (at + 2 >= groups.Count) return 0;
        var (one, two, three) = (groups[at], groups[at + 1], groups[at + 2]);
        var mark = two.Mark;
        if (three.Mark != mark || !IsBounded(groups, at, at + 2, mark)) return 0;
        var isSpaced = mark == ' ';
        if (!isSpaced && mark is not ('.' or '-' or '/')) return 0;
        if (isSpaced && (two.Gap != three.Gap || (two.Gap == GroupGap.Tight && (one.Digits.Length != 2 || two.Digits.Length != 2 || groups.Count != 3)))) return 0;
        if (!isSpaced && IsYear(one) && IsUpTo(two, 12) && IsUpTo(three, 31)) return 3;
        if (!(IsUpTo(one, 31) && IsUpTo(two, 12)) && !(mark == '/' && IsUpTo(one, 12) && IsUpTo(two, 31))) return 0;
        isWeak = !isSpaced && three.Digits.Length == 2;
        return isWeak || IsYear(three) ? 3 : 0;
    }

    /// <summary>10:30, 10.30, 12.12, 09:00-17:30.</summary>
    private static int Hour(IReadOnlyList<DigitGroup> groups, int at, out bool isWeak)
    {
        isWeak = false;
        if (at + 1 >= groups.Count) return 0;
        var (one, two) = (groups[at], groups[at + 1]);
        isWeak = two.Mark == '.';
        if (two.Mark is not (':' or '.') || two.Digits.Length > 2 || one.Digits.Length > 2) return 0;
        if (!(IsUpTo(one, 24, 0) && two.Digits.Length == 2 && IsUpTo(two, 59, 0)) && !(isWeak && IsUpTo(one, 31) && IsUpTo(two, 12))) return 0;
        var length = two.Mark == ':' && at + 2 < groups.Count && groups[at + 2].Mark == ':' && IsUpTo(groups[at + 2], 59, 0) ? 3 : 2;
        return IsBounded(groups, at, at + length - 1, two.Mark) ? length : 0;
    }

    /// <summary>Two or three years and nothing else; more of them only with „и“ or commas between.</summary>
    private static int Years(IReadOnlyList<DigitGroup> groups) =>
        groups.Count > 1 && groups.All(IsYear) && (groups.Count <= 3 || groups.Skip(1).All(group => group.Gap == GroupGap.Loose)) ? groups.Count : 0;

    /// <summary>Whether the same sign does not go on before or after it.</summary>
    private static bool IsBounded(IReadOnlyList<DigitGroup> groups, int first, int last, char mark) =>
        mark == ' ' || ((first == 0 || groups[first].Mark != mark) && (last + 1 >= groups.Count || groups[last + 1].Mark != mark));

    private static bool IsYear(DigitGroup group) => group.Digits.Length == 4 && Value(group) is >= 1900 and < 2100;

    private static bool IsUpTo(DigitGroup group, int most, int least = 1) => group.Digits.Length <= 2 && Value(group) >= least && Value(group) <= most;

    private static int Value(DigitGroup group) => int.Parse(group.Digits, NumberStyles.None, CultureInfo.InvariantCulture);
}
