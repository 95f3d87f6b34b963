namespace WegoBot.Dialogue;

/// <summary>A condition over answers, evaluated in Kleene's three-valued logic: the answer "not sure" stays unknown unless the other answers decide.</summary>
public abstract record Criterion
{
    private Criterion()
    {
    }

    /// <summary>The questions that it names.</summary>
    public abstract IEnumerable<string> Questions { get; }

    /// <summary>True, false, or null for unknown.</summary>
    /// <param name="answer">The answer to a question: true, false, or null for not sure or not asked.</param>
    public abstract bool? Evaluate(Func<string, bool?> answer);

    /// <summary>True when the question is answered with yes.</summary>
    public sealed record Fact(string Question) : Criterion
    {
        public override IEnumerable<string> Questions => [Question];

        public override bool? Evaluate(Func<string, bool?> answer) => answer(Question);
    }

    public sealed record All(IReadOnlyList<Criterion> Of) : Criterion
    {
        public override IEnumerable<string> Questions => Of.SelectMany(part => part.Questions);

        public override bool? Evaluate(Func<string, bool?> answer)
        {
            bool? result = true;
            foreach (var part in Of)
                result &= part.Evaluate(answer);
            return result;
        }
    }

    public sealed record Any(IReadOnlyList<Criterion> Of) : Criterion
    {
        public override IEnumerable<string> Questions => Of.SelectMany(part => part.Questions);

        public override bool? Evaluate(Func<string, bool?> answer)
        {
            bool? result = false;
            foreach (var part in Of)
                result |= part.Evaluate(answer);
            return result;
        }
    }

    public sealed record Negation(Criterion Of) : Criterion
    {
        public override IEnumerable<string> Questions => Of.Questions;

        public override bool? Evaluate(Func<string, bool?> answer) => !Of.Evaluate(answer);
    }
}
