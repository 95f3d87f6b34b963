namespace WegoBot.Dialogue;

/// <summary>A question about her situation, answered with yes, no or not sure.</summary>
/// <remarks>Its sentences stand in <c>localization/</c> under <c>question.{id}.…</c>.</remarks>
public sealed record Question
{
    public required string Id { get; init; }

    /// <summary>Whether the answer may stand in a message to a centre, where she can take it out.</summary>
    public bool Shared { get; init; } = true;

    /// <summary>Whether it decides about papers (is it safe if …?) and not about a measure.</summary>
    public bool BeforePapers { get; init; }

    /// <summary>What else is known from the answer, so that it need not be asked.</summary>
    public IReadOnlyList<Implication> Implies { get; init; } = [];
}

/// <summary>When the question is answered with <paramref name="When"/>, another one is answered with it.</summary>
public sealed record Implication(Answer When, string Question, Answer Answer);
