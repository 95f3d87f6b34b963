using System.Numerics;

namespace WegoBot.Dialogue;

/// <summary>
/// Fills gaps with what the given answers imply, in both directions: "a child below school age" implies "a child under
/// eight", and "no child under eight" implies "none below school age". Her own answers are never replaced, not even
/// "not sure".
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
                // "Not sure" is not a statement, so the implication has no contraposition.
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

    /// <summary>Whether the answers contain two definite ones that cannot both be true.</summary>
    public bool Contradicts(KnownAnswers known) =>
        _rules.Exists(rule => known.Says(rule.From, rule.When) && known[rule.To] is { } said && said != (rule.Then == Answer.Yes));

    /// <summary>The questions, and all that are connected with them by implications, in either direction.</summary>
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
