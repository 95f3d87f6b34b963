using System.Text.RegularExpressions;

namespace WegoBot.Understanding;

/// <summary>
/// Takes out what she says she does not want: of "not housing, a course" the course is left. A part is taken out when
/// it begins with a phrase of <c>rules/not_wanted.txt</c> and then names a place to arrive.
/// </summary>
/// <param name="rules">The phrases.</param>
/// <param name="isPlace">Whether words alone clearly name a place to arrive.</param>
internal sealed partial class Negations(RuleBook rules, Func<Words, bool> isPlace)
{
    private const int MostWordsBefore = 2;
    private const int MostWordsNamed = 5;
    private const int MostAfterOneWord = 1;

    /// <summary>The message without what is not wanted; the same text when nothing is.</summary>
    public string WithoutUnwanted(string text)
    {
        var parts = Between().Split(text).Where(part => part.Any(char.IsLetter)).ToList();
        var wanted = parts.Where(part => !IsUnwanted(Words.Of(part))).ToList();
        return wanted.Count == parts.Count ? text : string.Join(", ", wanted);
    }

    private bool IsUnwanted(Words words)
    {
        for (var start = 0; start <= MostWordsBefore && start < words.Count; start++)
        {
            if (rules.Of("not_wanted").BeginsAt(words, start) is not { } last) continue;
            var named = words.Count - last - 1;
            // "not housing" names a thing; "he does not give me leave" tells of one.
            var isOneWord = last == start;
            if (isOneWord && start > 0) return false;
            return named > 0 && named <= (isOneWord ? MostAfterOneWord : MostWordsNamed) && isPlace(words.Stretch(last + 1, words.Count));
        }

        return false;
    }

    [GeneratedRegex(@"[,.;!?\n]+|\s(?:а|но|ами|обаче|but|rather|instead|ama|ami)\s", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Between();
}
