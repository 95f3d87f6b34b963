using System.Collections.Immutable;

namespace WegoBot.Dialogue;

/// <summary>Finds out which measures may fit, and asks only what can still change a result.</summary>
/// <remarks>
/// Her own answers are never changed, not even "not sure"; implied answers only fill gaps. One instance serves all turns: it caches
/// its results and is safe for concurrent use.
/// </remarks>
public sealed class Eligibility
{
    private readonly Catalogue _catalogue;
    private readonly Dictionary<string, int> _places;
    private readonly Dictionary<string, int> _measures;
    private readonly ImpliedAnswers _implied;
    private readonly Decision[] _decisions;
    private readonly QuestionSelector _selector;

    /// <exception cref="ArgumentException">There are more than 64 questions or measures, or a criterion names an unknown question.</exception>
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

    /// <summary>The result for a measure with the answers given so far. A missing answer counts as not sure.</summary>
    public EligibilityResult ResultOf(Measure measure, ImmutableArray<GivenAnswer> answers) =>
        DecisionOn(measure).ResultOf(KnownFrom(answers));

    /// <summary>The most informative question whose answer can still change a result; null when no answer can.</summary>
    /// <param name="about">The measures asked about.</param>
    /// <param name="answers">The answers given so far.</param>
    public Question? NextQuestion(IReadOnlyList<Measure> about, ImmutableArray<GivenAnswer> answers) =>
        _selector.Next(SetOf(about), KnownFrom(answers)) is { } place ? _catalogue.Questions[place] : null;

    /// <summary>The largest number of questions that can still be asked, including the next one.</summary>
    public int QuestionsLeft(IReadOnlyList<Measure> about, ImmutableArray<GivenAnswer> answers) =>
        _selector.Longest(SetOf(about), KnownFrom(answers));

    /// <summary>The answers that led to the result: those that would change it if they alone were different, or all that were considered when there are none.</summary>
    /// <returns>Only answers that she gave, in her order. An implied answer is represented by the answer that implies it.</returns>
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

    /// <summary>Answers to questions that are no longer in the catalogue are ignored, because a conversation can be older than the catalogue.</summary>
    private KnownAnswers KnownFrom(ImmutableArray<GivenAnswer> answers)
    {
        var known = default(KnownAnswers);
        foreach (var (question, answer) in answers)
            if (_places.TryGetValue(question, out var place) && known.IsOpen(place))
                known = known.With(place, answer);
        return _implied.Fill(known);
    }
}

/// <summary>How a measure may fit. It is never an entitlement and never a plain no.</summary>
public enum EligibilityResult
{
    Likely,
    Ask,
    NotByRule,
}
