namespace WegoBot.Dialogue;

/// <summary>A question about her situation, answered with yes, no or not sure.</summary>
/// <remarks>Its sentences are in <c>localization/</c> under <c>question.{id}.…</c>.</remarks>
public sealed record Question
{
    public required string Id { get; init; }

    /// <summary>Whether a message to a centre may contain the answer. She can take it out there.</summary>
    public bool Shared { get; init; } = true;

    /// <summary>Whether it is asked before papers are named (is it safe if …?) and not for the eligibility of a measure.</summary>
    public bool BeforePapers { get; init; }

    /// <summary>What the answer implies about other questions, so that they are not asked.</summary>
    public IReadOnlyList<Implication> Implies { get; init; } = [];
}

/// <summary>When the question is answered with <paramref name="When"/>, the answer to another question is known.</summary>
public sealed record Implication(Answer When, string Question, Answer Answer);
