using WegoBot.Dialogue;

namespace WegoBot.Privacy;

/// <summary>
/// Finds in a message of staff what they may never write: her case code, an address, a promise of a place. Like the
/// scrubber it fails closed: a message that cannot be checked is refused.
/// </summary>
public sealed class StaffMessageCheck(TextScrubber scrubber)
{
    /// <returns>The problems, each once; none when the message can go.</returns>
    /// <exception cref="ScrubbingException">The message could not be checked and is refused.</exception>
    public IReadOnlyList<StaffMessageProblem> Problems(string message)
    {
        var removed = scrubber.Scrub(message).Removed.Select(one => one.Kind).ToHashSet();
        try
        {
            var problems = new List<StaffMessageProblem>();
            if (removed.Contains(PersonalDataKind.CaseCode) || TypedDigits.In(message).LookLikeACode) problems.Add(StaffMessageProblem.CaseCode);
            if (removed.Contains(PersonalDataKind.Address) || removed.Contains(PersonalDataKind.Coordinates)) problems.Add(StaffMessageProblem.Address);
            if (PromisedPlace.IsIn(TokenizedText.Of(message))) problems.Add(StaffMessageProblem.PromisedPlace);
            return problems;
        }
        catch (Exception failure) when (failure is not ScrubbingException)
        {
            throw new ScrubbingException(ExceptionScrubber.Describe(failure));
        }
    }
}
