using WegoBot.Dialogue;
using WegoBot.Privacy;

namespace WegoBot.Referrals;

/// <summary>Takes personal data out of what either side writes in a case, with placeholders in the writer's language.</summary>
public sealed class CaseScrubber(TextScrubber scrubber, Texts texts, ILogger<CaseScrubber> log)
{
    /// <summary>The words as they are shown and stored: no empty lines, no space around a line.</summary>
    public static string Tidy(string words)
    {
        ArgumentNullException.ThrowIfNull(words);
        return string.Join('\n', words.Split(['\r', '\n'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries));
    }

    /// <summary>What would go of her words; else the key of the line that says why nothing can go, and then nothing of them is kept.</summary>
    /// <param name="words">What she wrote.</param>
    /// <param name="language">Her language.</param>
    /// <param name="one">Her case; null when it is gone.</param>
    /// <param name="speaksOfDanger">Whether the words tell of danger.</param>
    public (CaseDraft? Draft, string? Reason) Draft(string words, Language language, CaseView? one, bool speaksOfDanger)
    {
        var tidy = Tidy(words);
        if (tidy.Length > CaseMessage.MostCharacters)
            return (null, Notices.MessageTooLong);
        try
        {
            var before = LastOfHers(one?.Messages ?? []);
            var scrubbed = Scrub(tidy, before?.Words);
            var text = Text(scrubbed, language);
            if (text.Length > CaseMessage.MostCharacters)
                return (null, Notices.MessageTooLong);
            var previous = before is null || scrubbed.InPrevious.Count == 0 ? null : Text(Without(before.Words!, scrubbed.InPrevious, before.Language), before.Language);
            return (new CaseDraft(text, scrubbed.Removed.Count, speaksOfDanger) { Previous = previous }, null);
        }
        catch (ScrubbingException failure)
        {
            log.TextNotScrubbed(failure);
            return (null, Notices.MessageNotRead);
        }
    }

    /// <summary>The last message with words that she sent; null for none.</summary>
    public static CaseMessage? LastOfHers(IReadOnlyList<CaseMessage> written) =>
        written.LastOrDefault(message => message is { Author: MessageAuthor.Person, Words: not null });

    /// <param name="words">What somebody wrote.</param>
    /// <param name="previous">The message that the same writer sent before it; null for none.</param>
    /// <exception cref="ScrubbingException">The words could not be scrubbed and are refused.</exception>
    public ScrubbedText Scrub(string words, string? previous) => scrubber.Scrub(words, previous ?? "");

    /// <summary>A text without pieces that turned out to be personal data later.</summary>
    /// <exception cref="ScrubbingException">The words could not be scrubbed and are refused.</exception>
    public ScrubbedText Without(string words, IReadOnlyList<PersonalData> pieces, Language language)
    {
        foreach (var piece in pieces.OrderByDescending(piece => piece.Start))
            words = string.Concat(words.AsSpan(0, piece.Start), Placeholder(piece.Kind, language), words.AsSpan(piece.End));
        return Scrub(words, null);
    }

    public string Text(ScrubbedText scrubbed, Language language)
    {
        ArgumentNullException.ThrowIfNull(scrubbed);
        return scrubbed.With(kind => Placeholder(kind, language));
    }

    public CaseMessageContent Content(ScrubbedText scrubbed, Language language) => CaseMessageContent.Of(scrubbed, kind => Placeholder(kind, language));

    private string Placeholder(PersonalDataKind kind, Language language) => texts.Say(language, PersonalDataTexts.PlaceholderKey(kind));
}
