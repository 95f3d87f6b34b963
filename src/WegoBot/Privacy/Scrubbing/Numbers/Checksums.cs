namespace WegoBot.Privacy;

/// <summary>The checks that tell a personal number from another of its length. They choose the label, never whether a number is removed.</summary>
internal static class Checksums
{
    private static readonly int[] EgnWeights = [2, 4, 8, 5, 10, 9, 7, 3, 6];
    private static readonly int[] LnchWeights = [21, 19, 17, 13, 11, 9, 7, 3, 1];

    public static bool IsEgn(string digits)
    {
        if (digits.Length != 10) return false;
        // The month of the 1800s has 20 added, that of the 2000s 40.
        var (year, month, day) = (Two(digits, 0), Two(digits, 2), Two(digits, 4));
        var century = month > 40 ? 2000 : month > 20 ? 1800 : 1900;
        month -= century == 2000 ? 40 : century == 1800 ? 20 : 0;
        if (month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(century + year, month)) return false;
        return Sum(digits, EgnWeights) % 11 % 10 == digits[9] - '0';
    }

    public static bool IsLnch(string digits) => digits.Length == 10 && Sum(digits, LnchWeights) % 10 == digits[9] - '0';

    /// <summary>The check of ISO 13616: the first four characters moved to the end, letters as 10 to 35, modulo 97 is 1.</summary>
    public static bool IsIban(ReadOnlySpan<char> letters)
    {
        if (letters.Length < 5) return false;
        var rest = 0;
        for (var i = 0; i < letters.Length; i++)
        {
            var c = letters[(i + 4) % letters.Length];
            if (!char.IsAsciiLetterOrDigit(c)) return false;
            var value = char.IsAsciiDigit(c) ? c - '0' : char.ToLowerInvariant(c) - 'a' + 10;
            rest = ((rest * (value > 9 ? 100 : 10)) + value) % 97;
        }

        return rest == 1;
    }

    private static int Two(string digits, int at) => ((digits[at] - '0') * 10) + digits[at + 1] - '0';

    private static int Sum(string digits, int[] weights) => weights.Select((weight, at) => weight * (digits[at] - '0')).Sum();
}
