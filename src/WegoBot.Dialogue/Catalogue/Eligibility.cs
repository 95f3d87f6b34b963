using System.Collections.Immutable;

namespace WegoBot.Dialogue;

/// <summary>Finds out which measures may fit, and asks only what can still change an outcome.</summary>
/// <remarks>
/// What she said stands, "not sure" included; what follows from it fills the gaps. Made once: it remembers what it has
/// worked out, and may be used by any number of turns at once.
/// </remarks>
public sealed class Eligibility
{
    private readonly Catalogue _catalogue;
    private readonly Dictionary<string, int> _places;
    private readonly Dictionary<string, int> _measures;
    private readonly ImpliedAnswers _implied;
    private readonly Decision[] _decisions;
    private readonly QuestionSelector _selector;

    /// <exception cref="ArgumentException">There are more questions or measures than it can hold, or a criterion names an unknown question.</exception>
    public Eligibility(Catalogue catalogue)
    {
        if (catalogue.Questions.Count > KnownAnswers.Capacity || catalogue.Measures.Count > KnownAnswers.Capacity)
            throw new ArgumentException($"at most {KnownAnswers.Capacity} questions and {KnownAnswers.Capacity} measures", nameof(catalogue));
        _catalogue = catalogue;
        _places = catalogue.Questions.Select((question, place) => (question.Id, place)).ToDictionary();
        _measures = catalogue.Measures.Select((measure, place) => (measure.Id, place)).ToDictionary();
        if (catalogue.Measures.SelectMany(measure => measure.Questions).FirstOrDefault(id => !_places.ContainsKey(id)) is { } unknown)
            throw new ArgumentException($"a criterion names '{unknown}', which is no question", nameof(catalogue));
        _implied = new ImpliedAnswers(catalogue.Questions, _places);
        _decisions = [.. catalogue.Measures.Select(measure => new Decision(measure, _places, _implied))];
        _selector = new QuestionSelector(_decisions, _implied);
    }

    /// <summary>The outcome for a measure from the answers given so far; a missing answer counts as not sure.</summary>
    public EligibilityResult ResultOf(Measure measure, ImmutableArray<GivenAnswer> answers) =>
        DecisionOn(measure).ResultOf(KnownFrom(answers));

    /// <summary>The next question whose answer can still change an outcome, the most telling first; null when all is known.</summary>
    /// <param name="about">The measures asked about.</param>
    /// <param name="answers">What is known so far.</param>
    public Question? NextQuestion(IReadOnlyList<Measure> about, ImmutableArray<GivenAnswer> answers) =>
        _selector.Next(SetOf(about), KnownFrom(answers)) is { } place ? _catalogue.Questions[place] : null;

    /// <summary>At most this many questions are left, the next one included.</summary>
    public int QuestionsLeft(IReadOnlyList<Measure> about, ImmutableArray<GivenAnswer> answers) =>
        _selector.Longest(SetOf(about), KnownFrom(answers));

    /// <summary>The answers that led to the outcome: those whose change could change it, or, when none alone could, all that were looked at.</summary>
    /// <returns>Answers that she gave, in her order: where one followed from another, the one that she gave.</returns>
    public IReadOnlyList<GivenAnswer> ReasonsFor(Measure measure, ImmutableArray<GivenAnswer> answers)
    {
        var decision = DecisionOn(measure);
        var known = KnownFrom(answers);
        var outcome = decision.ResultOf(known);
        var lookedAt = answers.Where(IsLookedAt).ToList();
        var decisive = lookedAt.Where(given => KnownAnswers.Possible.Any(other => decision.ResultOf(Instead(given, other)) != outcome)).ToList();
        return decisive.Count > 0 ? decisive : lookedAt;

        bool IsLookedAt(GivenAnswer given) =>
            measure.Questions.Contains(given.Question)
            || KnownFrom(answers.Remove(given)).Within(decision.Questions) != known.Within(decision.Questions);

        KnownAnswers Instead(GivenAnswer given, Answer other) => KnownFrom(answers.Replace(given, given with { Answer = other }));
    }

    private Decision DecisionOn(Measure measure) => _decisions[_measures[measure.Id]];

    private ulong SetOf(IReadOnlyList<Measure> about) =>
        about.Aggregate(0UL, (set, measure) => set | KnownAnswers.Bit(_measures[measure.Id]));

    /// <summary>Answers to questions that the catalogue no longer has are left out: a conversation may be older than the catalogue.</summary>
    private KnownAnswers KnownFrom(ImmutableArray<GivenAnswer> answers)
    {
        var known = default(KnownAnswers);
        foreach (var (question, answer) in answers)
            if (_places.TryGetValue(question, out var place) && known.IsOpen(place))
                known = known.With(place, answer);
        return _implied.Fill(known);
    }
}

/// <summary>How a measure may fit. Never an entitlement, never a flat no.</summary>
public enum EligibilityResult
{
    Likely,
    Ask,
    NotByRule,
}
