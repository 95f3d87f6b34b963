using System.Numerics;

namespace WegoBot.Dialogue;

/// <summary>
/// Fills gaps with what follows from the answers given, in both directions: "a child below school age" says "a child
/// under eight", and "no child under eight" says "none below school age". What she said herself is never replaced,
/// not even "not sure".
/// </summary>
internal sealed class ImpliedAnswers
{
    private readonly List<(int From, Answer When, int To, Answer Then)> _rules = [];
    private readonly ulong[] _linked;

    public ImpliedAnswers(IReadOnlyList<Question> questions, IReadOnlyDictionary<string, int> places)
    {
        foreach (var question in questions)
            foreach (var implication in question.Implies)
            {
                var (from, to) = (places[question.Id], places[implication.Question]);
                _rules.Add((from, implication.When, to, implication.Answer));
                // "Not sure" is no statement that could be turned round.
                if (implication.When != Answer.NotSure && implication.Answer != Answer.NotSure)
                    _rules.Add((to, Opposite(implication.Answer), from, Opposite(implication.When)));
            }

        _linked = [.. Enumerable.Range(0, questions.Count).Select(Reachable)];
    }

    public KnownAnswers Fill(KnownAnswers known)
    {
        var filled = known;
        for (var changed = true; changed;)
        {
            changed = false;
            foreach (var (from, when, to, then) in _rules)
            {
                if (!filled.IsOpen(to) || !filled.Says(from, when))
                    continue;
                filled = filled.With(to, then);
                changed = true;
            }
        }

        return filled;
    }

    /// <summary>Whether two definite answers cannot both be true.</summary>
    public bool Contradicts(KnownAnswers known) =>
        _rules.Exists(rule => known.Says(rule.From, rule.When) && known[rule.To] is { } said && said != (rule.Then == Answer.Yes));

    /// <summary>The questions, with all that may learn from them or tell about them.</summary>
    public ulong LinkedTo(ulong questions)
    {
        var linked = questions;
        for (var rest = questions; rest != 0; rest &= rest - 1)
            linked |= _linked[BitOperations.TrailingZeroCount(rest)];
        return linked;
    }

    private ulong Reachable(int start)
    {
        var reached = KnownAnswers.Bit(start);
        for (var before = 0UL; before != reached;)
        {
            before = reached;
            foreach (var (from, _, to, _) in _rules)
                if ((reached & (KnownAnswers.Bit(from) | KnownAnswers.Bit(to))) != 0)
                    reached |= KnownAnswers.Bit(from) | KnownAnswers.Bit(to);
        }

        return reached;
    }

    private static Answer Opposite(Answer answer) => answer == Answer.Yes ? Answer.No : Answer.Yes;
}
