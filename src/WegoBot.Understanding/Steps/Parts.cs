using System.Text.RegularExpressions;

namespace WegoBot.Understanding;

/// <summary>The parts of a message that may hold a wish each: between commas, sentences and "and".</summary>
internal static partial class Parts
{
    private const int Most = 6;
    private const int Longest = 300;

    /// <summary>None for a message that cannot be parted, or that is too long to be worth it.</summary>
    public static IReadOnlyList<string> Of(string text)
    {
        if (text.Length > Longest) return [];
        var parts = Between().Split(text).Where(part => part.Any(char.IsLetter)).ToList();
        return parts.Count is < 2 or > Most ? [] : parts;
    }

    [GeneratedRegex(@"[,.;!?\n+&]+|\s(?:и|или|и\s+още|and|or|also|plus|плюс|също|i|ili)\s", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Between();
}
