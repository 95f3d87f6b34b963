using WegoBot.Dialogue;
using WegoBot.Pages;
using WegoBot.Privacy;
using WegoBot.Referrals;

namespace WegoBot.Offices;

/// <summary>Reads the answer of an institution, and takes personal data out of its note. Where that fails there is no note to store.</summary>
public sealed class OfficeForms(CaseScrubber scrubber, Catalogue catalogue, ILogger<OfficeForms> log)
{
    /// <summary>What an institution can choose.</summary>
    public IReadOnlyList<PreparedOutcome> Outcomes { get; } = [.. catalogue.Outcomes.Where(one => one.AtOffice is not null)];

    public OfficeAnswer Read(PostedForm form, Language language)
    {
        ArgumentNullException.ThrowIfNull(form);
        var note = Note(new OfficeAnswer(Outcomes.FirstOrDefault(one => one.Id == form["outcome"]), CaseScrubber.Tidy(form["note"] ?? ""), null, 0, null), language);
        return note switch
        {
            { Outcome: null } => note with { Reason = "office.choose" },
            { Outcome.NeedsNote: true, Note.Length: 0 } => note with { Reason = "office.note_missing" },
            _ => note,
        };
    }

    private OfficeAnswer Note(OfficeAnswer typed, Language language)
    {
        if (typed.Note.Length == 0)
            return typed;
        if (typed.Note.Length > OnwardSummary.MostNoteCharacters)
            return typed with { Reason = "office.note_too_long" };
        try
        {
            var scrubbed = scrubber.Scrub(typed.Note, null);
            var shown = scrubber.Text(scrubbed, language);
            return shown.Length > OnwardSummary.MostNoteCharacters
                ? typed with { Reason = "office.note_too_long" }
                : typed with { Note = shown, Content = scrubber.Content(scrubbed, language), TakenOut = scrubbed.Removed.Count };
        }
        catch (ScrubbingException failure)
        {
            log.TextNotScrubbed(failure);
            return typed with { Reason = "office.note_not_read" };
        }
    }
}

/// <summary>The answer of an institution after the check.</summary>
/// <param name="Outcome">What was chosen; null for nothing that there is.</param>
/// <param name="Note">The exact note that would go; what was typed when it cannot go; empty for none.</param>
/// <param name="Content">The note as it would be stored; null when there is none, or it cannot go.</param>
/// <param name="TakenOut">How many pieces were taken out of it.</param>
/// <param name="Reason">The key of the sentence that says why the answer cannot go; null when it can.</param>
public sealed record OfficeAnswer(PreparedOutcome? Outcome, string Note, CaseMessageContent? Content, int TakenOut, string? Reason);
