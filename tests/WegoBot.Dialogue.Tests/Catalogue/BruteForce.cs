using System.Collections.Immutable;

namespace WegoBot.Dialogue.Tests;

/// <summary>Eligibility once more, slowly and written otherwise: truth is 0, 1 or 2 (no, unknown, yes), and every completion is tried.</summary>
internal sealed class BruteForce(Catalogue catalogue)
{
    private static readonly Answer[] AllAnswers = Enum.GetValues<Answer>();
    private readonly Dictionary<string, HashSet<string>> _telling = [];

    public EligibilityResult ResultOf(Measure measure, ImmutableArray<GivenAnswer> answers) => OutcomeIn(measure, Filled(answers));

    /// <summary>The questions not answered yet of which some answer changes the outcome of some measure in some completion.</summary>
    public HashSet<string> Telling(IEnumerable<Measure> about, ImmutableArray<GivenAnswer> answers)
    {
        var known = Filled(answers);
        return [.. about.SelectMany(measure => TellingFor(measure, known))];
    }

    private HashSet<string> TellingFor(Measure measure, Dictionary<string, Answer> known)
    {
        var named = measure.Questions.ToList();
        var key = measure.Id + string.Concat(named.Select(id => known.TryGetValue(id, out var answer) ? $"{(int)answer}" : "."));
        if (_telling.TryGetValue(key, out var telling))
            return telling;
        return _telling[key] = [.. named.Where(id => !known.ContainsKey(id)).Where(id =>
            Completions(known, named.Where(other => other != id && !known.ContainsKey(other)).ToList())
                .Any(completion => AllAnswers.Select(answer => OutcomeIn(measure, new(completion) { [id] = answer })).Distinct().Count() > 1))];
    }

    private static IEnumerable<Dictionary<string, Answer>> Completions(Dictionary<string, Answer> known, List<string> open) =>
        open.Count == 0
            ? [known]
            : Completions(known, open[1..]).SelectMany(rest => AllAnswers.Select(answer => new Dictionary<string, Answer>(rest) { [open[0]] = answer }));

    private static EligibilityResult OutcomeIn(Measure measure, Dictionary<string, Answer> known)
    {
        var likely = Truth(measure.Likely, known);
        var ask = measure.Ask is null ? 0 : Truth(measure.Ask, known);
        return likely == 2 ? EligibilityResult.Likely : likely == 1 || ask > 0 ? EligibilityResult.Ask : EligibilityResult.NotByRule;
    }

    private static int Truth(Criterion criterion, Dictionary<string, Answer> known) => criterion switch
    {
        Criterion.Fact fact => known.TryGetValue(fact.Question, out var answer) ? answer == Answer.Yes ? 2 : answer == Answer.No ? 0 : 1 : 1,
        Criterion.All all => all.Of.Min(part => Truth(part, known)),
        Criterion.Any any => any.Of.Max(part => Truth(part, known)),
        Criterion.Negation not => 2 - Truth(not.Of, known),
        _ => throw new ArgumentOutOfRangeException(nameof(criterion)),
    };

    private Dictionary<string, Answer> Filled(ImmutableArray<GivenAnswer> answers)
    {
        var known = answers.ToDictionary(given => given.Question, given => given.Answer);
        foreach (var question in catalogue.Questions)
            foreach (var implied in question.Implies)
            {
                if (known.TryGetValue(question.Id, out var said) && said == implied.When)
                    known.TryAdd(implied.Question, implied.Answer);
                if (known.TryGetValue(implied.Question, out var other) && other != Answer.NotSure && other != implied.Answer)
                    known.TryAdd(question.Id, implied.When == Answer.Yes ? Answer.No : Answer.Yes);
            }

        return known;
    }
}
