using WegoBot.Dialogue;
using WegoBot.Privacy;
using WegoBot.Referrals;

namespace WegoBot.Staff;

/// <summary>Checks what staff wrote before it can go: personal data is taken out, and what staff may never write is refused with the reason.</summary>
public sealed class StaffWords(CaseScrubber scrubber, StaffMessageCheck check, ILogger<StaffWords> log)
{
    /// <summary>Words for her.</summary>
    public CheckedWords Check(string? words, Language language) =>
        Scrubbed(words, language, text => [.. check.Problems(text).Select(StaffMessageTexts.ExplanationKey)]);

    /// <summary>A note for colleagues, which may hold what she may not be told.</summary>
    public CheckedWords CheckNote(string? words, Language language) => Scrubbed(words, language, _ => []);

    private CheckedWords Scrubbed(string? words, Language language, Func<string, IReadOnlyList<string>> problems)
    {
        var text = CaseScrubber.Tidy(words ?? "");
        if (text.Length == 0)
            return CheckedWords.Refused(text, "staff.words.empty");
        if (text.Length > CaseMessage.MostCharacters)
            return CheckedWords.Refused(text, "staff.words.too_long");
        try
        {
            if (problems(text) is { Count: > 0 } reasons)
                return CheckedWords.Refused(text, reasons);
            var scrubbed = scrubber.Scrub(text, null);
            return new CheckedWords(scrubber.Text(scrubbed, language), scrubber.Content(scrubbed, language), scrubbed.Removed.Count, []);
        }
        catch (ScrubbingException failure)
        {
            log.TextNotScrubbed(failure);
            return CheckedWords.Refused(text, "staff.words.not_checked");
        }
    }
}

/// <summary>Words of staff after the check.</summary>
/// <param name="Text">The exact text that would go; what they wrote when it cannot go.</param>
/// <param name="Content">What would be stored; null when it cannot go.</param>
/// <param name="TakenOut">How many pieces were taken out of what they wrote.</param>
/// <param name="Reasons">The keys of the sentences that say why it cannot go; empty when it can.</param>
public sealed record CheckedWords(string Text, CaseMessageContent? Content, int TakenOut, IReadOnlyList<string> Reasons)
{
    public static CheckedWords Refused(string text, params IReadOnlyList<string> reasons) => new(text, null, 0, reasons);
}
