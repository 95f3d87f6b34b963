using System.Collections.Immutable;

namespace WegoBot.Dialogue;

/// <summary>Finds out which measures may fit, and asks only what can still change an outcome.</summary>
public sealed class Eligibility(Catalogue catalogue)
{
    /// <summary>The outcome for a measure from the answers given so far; a missing answer counts as not sure.</summary>
    public Outcome OutcomeOf(Measure measure, ImmutableArray<GivenAnswer> answers) =>
        throw new NotImplementedException(catalogue.ConsentVersion);

    /// <summary>The next question whose answer can still change an outcome, the most telling first; null when all is known.</summary>
    /// <param name="about">The measures asked about.</param>
    /// <param name="answers">What is known so far.</param>
    public Question? NextQuestion(IReadOnlyList<Measure> about, ImmutableArray<GivenAnswer> answers) =>
        throw new NotImplementedException();

    /// <summary>At most this many questions are left, the next one included.</summary>
    public int QuestionsLeft(IReadOnlyList<Measure> about, ImmutableArray<GivenAnswer> answers) =>
        throw new NotImplementedException();

    /// <summary>The answers that led to the outcome: those whose change could change it, or, when none alone could, all that were looked at.</summary>
    public IReadOnlyList<GivenAnswer> ReasonsFor(Measure measure, ImmutableArray<GivenAnswer> answers) =>
        throw new NotImplementedException();
}

/// <summary>How a measure may fit. Never an entitlement, never a flat no.</summary>
public enum Outcome
{
    Likely,
    Ask,
    NotByRule,
}
