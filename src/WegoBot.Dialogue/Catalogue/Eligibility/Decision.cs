using System.Collections.Concurrent;

namespace WegoBot.Dialogue;

/// <summary>What the criteria of one measure say about a set of answers, and which open questions could still change the result.</summary>
internal sealed class Decision(Measure measure, IReadOnlyDictionary<string, int> places, ImpliedAnswers implied)
{
    private readonly int[] _questions = [.. measure.Questions.Select(id => places[id]).Order()];
    private readonly ConcurrentDictionary<KnownAnswers, ulong> _decisive = new();

    /// <summary>The questions that its criteria name.</summary>
    public ulong Questions { get; } = measure.Questions.Aggregate(0UL, (set, id) => set | KnownAnswers.Bit(places[id]));

    /// <param name="known">The answers, completed by <see cref="ImpliedAnswers"/>.</param>
    public EligibilityResult ResultOf(KnownAnswers known)
    {
        var likely = measure.Likely.Evaluate(AnswerTo);
        if (likely == true)
            return EligibilityResult.Likely;
        return likely is null || (measure.Ask is { } ask && ask.Evaluate(AnswerTo) != false) ? EligibilityResult.Ask : EligibilityResult.NotByRule;

        bool? AnswerTo(string question) => known[places[question]];
    }

    /// <summary>The open questions that can still change the result: for some answers to the others, two answers to the question give different results.</summary>
    /// <param name="known">The answers, completed by <see cref="ImpliedAnswers"/>.</param>
    public ulong DecisiveQuestions(KnownAnswers known) => _decisive.GetOrAdd(known.Within(Questions), static (narrowed, decision) => decision.FindDecisive(narrowed), this);

    private ulong FindDecisive(KnownAnswers known)
    {
        var open = _questions.Where(known.IsOpen).ToArray();
        var results = new EligibilityResult?[open.Aggregate(1, (count, _) => checked(count * 3))];
        // When the given answers already contradict each other, contradictions cannot rule out any completion.
        var mayContradict = implied.Contradicts(implied.Fill(known));
        for (var i = 0; i < results.Length; i++)
        {
            var completed = Completed(known, open, i);
            if (mayContradict || !implied.Contradicts(implied.Fill(completed)))
                results[i] = ResultOf(completed);
        }

        var decisive = 0UL;
        for (int place = 0, stride = 1; place < open.Length; place++, stride *= 3)
            if (ChangesResult(results, stride))
                decisive |= KnownAnswers.Bit(open[place]);
        return decisive;
    }

    /// <summary>Answers the open questions with the base-3 digits of <paramref name="completion"/>.</summary>
    private static KnownAnswers Completed(KnownAnswers known, int[] open, int completion)
    {
        foreach (var question in open)
        {
            known = known.With(question, KnownAnswers.Possible[completion % 3]);
            completion /= 3;
        }

        return known;
    }

    /// <summary>Whether two possible completions that differ only in the question of this stride have different results.</summary>
    private static bool ChangesResult(EligibilityResult?[] results, int stride)
    {
        for (var i = 0; i < results.Length; i++)
            for (var lower = i / stride % 3; lower > 0; lower--)
                if (results[i] is { } one && results[i - lower * stride] is { } other && one != other)
                    return true;
        return false;
    }
}
