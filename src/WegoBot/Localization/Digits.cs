using System.Globalization;
using System.Text;

namespace WegoBot.Localization;

/// <summary>Finds runs of digits in any notation: with spaces, dashes, dots or brackets between them, and with the digits of any script.</summary>
internal static class Digits
{
    public const string Forbidden = "116 016 is not confirmed to work in Bulgaria and must not be printed";

    /// <summary>Whether the text holds the number that must not be printed.</summary>
    public static bool Forbids(string text) => RunsIn(text).Any(run => run.Contains("116016", StringComparison.Ordinal));

    /// <summary>The digits of each run, as 0 to 9, without the characters between them.</summary>
    public static IEnumerable<string> RunsIn(string text)
    {
        var run = new StringBuilder();
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsNumber(text[i]))
            {
                var value = char.GetNumericValue(text[i]);
                run.Append(value is >= 0 and <= 9 && value == Math.Floor(value) ? (char)('0' + (int)value) : text[i]);
            }
            else if (run.Length > 0 && !JoinsDigits(text[i], text.ElementAtOrDefault(i + 1)))
            {
                yield return run.ToString();
                run.Clear();
            }
        }

        if (run.Length > 0)
            yield return run.ToString();
    }

    private static bool JoinsDigits(char c, char next) => c switch
    {
        '\n' or '\r' => false,
        // A dot before a space ends a sentence.
        '.' => !char.IsWhiteSpace(next),
        '(' or ')' or '/' => true,
        _ => char.IsWhiteSpace(c) || char.GetUnicodeCategory(c) is UnicodeCategory.DashPunctuation
            or UnicodeCategory.Format or UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark,
    };
}
