namespace WegoBot.Privacy;

/// <summary>Phone lines that everybody may read, in any notation.</summary>
internal sealed class PublicNumbers(IEnumerable<string> numbers)
{
    private const string Country = "359";

    private readonly HashSet<string> _numbers = [.. numbers.Select(number => string.Concat(number.Where(char.IsAsciiDigit)))];

    public bool Contains(string digits) => _numbers.Contains(digits)
        || (digits.StartsWith(Country, StringComparison.Ordinal) && _numbers.Contains("0" + digits[Country.Length..]))
        || (digits.StartsWith("00" + Country, StringComparison.Ordinal) && _numbers.Contains("0" + digits[(Country.Length + 2)..]));
}
