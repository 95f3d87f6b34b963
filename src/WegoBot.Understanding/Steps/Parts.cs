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
        var between = EnglishWord().IsMatch(text) ? BetweenEnglish() : Between();
        var parts = between.Split(text).Where(part => part.Any(char.IsLetter)).ToList();
        return parts.Count is < 2 or > Most ? [] : parts;
    }

    /// <summary>In English text an "i" is the writer, and in Bulgarian typed in Latin letters it is "and".</summary>
    [GeneratedRegex(@"[,.;!?\n+&]+|\s(?:и|или|и\s+още|and|or|also|plus|плюс|също|ili)\s", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex BetweenEnglish();

    /// <summary>Words that English can hardly do without, and that nobody types in Bulgarian.</summary>
    [GeneratedRegex(@"\b(?:the|my|your?|and|is|am|was|are|with|for|have|need|want|can|don'?t|do\s+not|but|he|his|him|this|that|of|not|how|what|where|when|if|i['’]m|while|after|before|must)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex EnglishWord();

    [GeneratedRegex(@"[,.;!?\n+&]+|\s(?:и|или|и\s+още|and|or|also|plus|плюс|също|i|ili)\s", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Between();
}
