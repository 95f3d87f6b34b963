using System.Collections.Concurrent;
using System.Numerics;

namespace WegoBot.Dialogue;

/// <summary>
/// Chooses the question that leaves the fewest questions to ask, and counts exactly how many an interview can still take.
/// The counts are cached, so that a turn costs microseconds.
/// </summary>
/// <param name="decisions">The decisions on all measures, in the catalogue's order.</param>
/// <param name="implied">What an answer implies.</param>
internal sealed class QuestionSelector(IReadOnlyList<Decision> decisions, ImpliedAnswers implied)
{
    private readonly ConcurrentDictionary<(ulong About, KnownAnswers Known), int> _counted = new();

    /// <summary>The place of the next question in the catalogue; null when no answer can change a result.</summary>
    /// <param name="about">The measures asked about: a bit for each place in the catalogue.</param>
    /// <param name="known">The answers, completed by <see cref="ImpliedAnswers"/>.</param>
    public int? Next(ulong about, KnownAnswers known)
    {
        int? best = null;
        var fewest = int.MaxValue;
        for (var rest = DecisiveQuestions(about, known); rest != 0; rest &= rest - 1)
        {
            var question = BitOperations.TrailingZeroCount(rest);
            // The sum over the three answers orders the questions as their average does.
            var left = 0;
            foreach (var answer in KnownAnswers.Possible)
                left += BitOperations.PopCount(DecisiveQuestions(about, After(known, question, answer)));
            if (left < fewest)
                (best, fewest) = (question, left);
        }

        return best;
    }

    /// <summary>The largest number of questions that any answers can lead to.</summary>
    public int Longest(ulong about, KnownAnswers known)
    {
        var sum = 0;
        foreach (var part in Parts(about, known))
            sum += LongestOf(part, known);
        return sum;
    }

    /// <summary>
    /// Measures that no open question connects are counted separately: an answer in one part changes neither the order
    /// nor the number of questions in another part, so the longest interview is the sum.
    /// </summary>
    private int LongestOf(ulong part, KnownAnswers known)
    {
        var scope = implied.LinkedTo(Bits(part).Aggregate(0UL, (set, measure) => set | decisions[measure].Questions));
        return _counted.GetOrAdd((part, known.Within(scope)), Count);
    }

    private int Count((ulong About, KnownAnswers Known) key) =>
        Next(key.About, key.Known) is { } question
            ? 1 + KnownAnswers.Possible.Max(answer => Longest(key.About, After(key.Known, question, answer)))
            : 0;

    private IEnumerable<ulong> Parts(ulong about, KnownAnswers known)
    {
        var parts = new List<(ulong Measures, ulong Questions)>();
        foreach (var measure in Bits(about))
        {
            var decisive = decisions[measure].DecisiveQuestions(known);
            if (decisive == 0)
                continue;
            var merged = (Measures: KnownAnswers.Bit(measure), Questions: implied.LinkedTo(decisive));
            foreach (var tied in parts.Where(part => (part.Questions & merged.Questions) != 0).ToList())
            {
                parts.Remove(tied);
                merged = (merged.Measures | tied.Measures, merged.Questions | tied.Questions);
            }

            parts.Add(merged);
        }

        return parts.Select(part => part.Measures);
    }

    private ulong DecisiveQuestions(ulong about, KnownAnswers known)
    {
        var decisive = 0UL;
        for (var rest = about; rest != 0; rest &= rest - 1)
            decisive |= decisions[BitOperations.TrailingZeroCount(rest)].DecisiveQuestions(known);
        return decisive;
    }

    private KnownAnswers After(KnownAnswers known, int question, Answer answer) => implied.Fill(known.With(question, answer));

    private static IEnumerable<int> Bits(ulong set)
    {
        for (; set != 0; set &= set - 1)
            yield return BitOperations.TrailingZeroCount(set);
    }
}
